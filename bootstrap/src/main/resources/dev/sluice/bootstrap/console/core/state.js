// What views share: values that can be watched, the address, and what is asked for again and again.
import { useCallback, useEffect, useRef, useState } from "../lib/html.js";

/** A value that views can watch. */
export function store(value) {
  const watchers = new Set();
  return {
    get: () => value,
    set(next) {
      value = typeof next === "function" ? next(value) : next;
      watchers.forEach((watch) => watch(value));
    },
    use() {
      const [seen, see] = useState(value);
      useEffect(() => {
        watchers.add(see);
        see(() => value);
        return () => watchers.delete(see);
      }, []);
      return seen;
    },
  };
}

function parse() {
  const [path, query = ""] = location.hash.replace(/^#/, "").split("?", 2);
  return { path: path.split("/").filter(Boolean), query: new URLSearchParams(query) };
}

const route = store(parse());
addEventListener("hashchange", () => route.set(parse()));

/** Where we are: `#/libraries/lib_x?photo=asset_y` is `{path: ["libraries", "lib_x"], query}`. */
export const useRoute = () => route.use();

/** The address of a view. */
export function address(path, query = {}) {
  const pairs = Object.entries(query).filter(([, value]) => value);
  return `#/${path.join("/")}${pairs.length ? `?${new URLSearchParams(pairs)}` : ""}`;
}

/** Goes to a view; `replace` leaves no trace in the history. */
export function go(path, query, replace = false) {
  if (replace) {
    history.replaceState(null, "", address(path, query));
    route.set(parse());
  } else {
    location.hash = address(path, query);
  }
}

/** Asks at once and then every `every` ms while somebody looks; `{data, error, reload}`. */
export function usePoll(ask, every, about = []) {
  const [state, setState] = useState({ data: null, error: null });
  const latest = useRef(0);
  const load = useCallback(async () => {
    const turn = ++latest.current;
    try {
      const data = await ask();
      if (turn === latest.current) setState({ data, error: null });
    } catch (error) {
      if (turn === latest.current) setState((before) => ({ data: before.data, error }));
    }
  }, about);
  useEffect(() => {
    setState({ data: null, error: null });
    load();
    const timer = setInterval(() => document.hidden || load(), every);
    document.addEventListener("visibilitychange", load);
    return () => {
      latest.current++;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", load);
    };
  }, [...about, every]);
  return { ...state, reload: load };
}

/** Who has signed in: undefined while that is not known, null for nobody. */
export const me = store(undefined);

/** Why the page for signing in is shown, if not because somebody has just come. */
export const notice = store(null);
