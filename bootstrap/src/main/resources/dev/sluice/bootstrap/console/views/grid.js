// A grid of thumbnails as long as it likes: only what is to be seen is there. The focus stays on the grid, and the present
// photo is told by aria-activedescendant, so that it is not lost when its tile leaves the screen.
import { html, useEffect, useLayoutEffect, useRef, useState } from "../lib/html.js";
import { count, month, photos } from "../core/format.js";
import { Icon, Thumbnail } from "../core/parts.js";

const GAP = 4;
const AHEAD = 2;

export function Grid({ pages, version, selected, onSelect, onOpen, onDelete, label }) {
  const box = useRef();
  const [width, setWidth] = useState(0);
  const [rows, setRows] = useState([0, 8]);
  const [present, setPresent] = useState(0);
  const anchor = useRef(0);
  const known = useRef(new Map());
  const columns = Math.max(2, Math.floor((width + GAP) / ((width < 500 ? 104 : 168) + GAP)));
  const size = (width - GAP * (columns - 1)) / columns;
  const step = size + GAP;
  const most = Math.ceil(pages.total / columns);

  useLayoutEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(entry.contentRect.width));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    if (!width) return undefined;
    let frame = 0;
    const look = () => {
      frame = 0;
      if (!box.current) return;
      const top = Math.max(0, -box.current.getBoundingClientRect().top);
      const first = Math.max(0, Math.floor(top / step) - AHEAD);
      const last = Math.min(most, Math.ceil((top + innerHeight) / step) + AHEAD);
      setRows((before) => (before[0] === first && before[1] === last ? before : [first, last]));
      pages.want(first * columns, last * columns + columns);
    };
    const scroll = () => (frame ||= requestAnimationFrame(look));
    look();
    addEventListener("scroll", scroll, { passive: true });
    addEventListener("resize", scroll);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener("scroll", scroll);
      removeEventListener("resize", scroll);
    };
  }, [width, columns, most, pages]);

  const pick = (index, range) => {
    const item = pages.items[index];
    if (!item) return;
    const next = new Set(selected);
    if (range) {
      const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
      for (let at = from; at <= to; at++) if (pages.items[at]) next.add(pages.items[at].id);
    } else {
      if (!next.delete(item.id)) next.add(item.id);
      anchor.current = index;
    }
    onSelect(next);
  };

  const show = (index) => {
    const top = box.current.getBoundingClientRect().top + scrollY + Math.floor(index / columns) * step;
    if (top < scrollY + 130) scrollTo({ top: top - 130 });
    else if (top + step > scrollY + innerHeight - 90) scrollTo({ top: top + step - innerHeight + 90 });
  };

  const press = (event) => {
    const page = Math.max(1, Math.floor(innerHeight / step) - 1) * columns;
    const moves = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns, PageDown: page, PageUp: -page, Home: -pages.total, End: pages.total };
    const move = moves[event.key];
    if (move) {
      const next = Math.min(pages.total - 1, Math.max(0, present + move));
      setPresent(next);
      show(next);
      if (event.shiftKey) pick(next, true);
      else anchor.current = next;
    } else if (event.key === " ") pick(present, event.shiftKey);
    else if (event.key === "Enter" && pages.items[present]) onOpen(pages.items[present].id);
    else if (event.key === "Escape" && selected.size) onSelect(new Set());
    else if (event.key === "Delete" && selected.size) onDelete();
    else if (event.key === "a" && (event.ctrlKey || event.metaKey)) onSelect(new Set(Object.values(pages.items).map((item) => item.id)));
    else return;
    event.preventDefault();
  };

  const click = (event) => {
    const tile = event.target.closest(".tile");
    if (!tile) return;
    const index = Number(tile.id.slice("tile-".length));
    setPresent(index);
    const picks = event.shiftKey || event.ctrlKey || event.metaKey || selected.size || event.target.closest(".pick");
    if (picks) pick(index, event.shiftKey);
    else if (pages.items[index]) onOpen(pages.items[index].id);
  };

  const before = known.current;
  known.current = new Map();
  const tiles = [];
  const end = Math.min(pages.total, rows[1] * columns);
  for (let index = rows[0] * columns; width && index < end; index++) {
    const item = pages.items[index];
    const now = [item, Boolean(item && selected.has(item.id)), index === present, columns, size, pages.total];
    const old = before.get(index);
    const same = old && old.now.every((value, at) => value === now[at]);
    const tile = same ? old : { now, node: Tile(index, ...now) };
    known.current.set(index, tile);
    tiles.push(tile.node);
  }
  const top = pages.items[Math.max(0, (rows[0] + (rows[0] ? AHEAD : 0)) * columns)];
  return html`<p class="month" aria-hidden="true">${top ? month(top.at) : ""}</p>
    <div ref=${box} class="grid ${selected.size ? "selecting" : ""}" role="listbox" aria-multiselectable="true" aria-label=${label} tabindex="0"
      aria-activedescendant=${pages.total ? `tile-${present}` : undefined} data-version=${version}
      onKeyDown=${press} onClick=${click} style=${{ height: `${Math.max(0, most * step - GAP)}px` }}>${tiles}</div>
    <p class="hidden" role="status">${selected.size ? `${photos(selected.size)} selected` : `${count(pages.total)} in all`}</p>`;
}

/** A tile; where nothing about it has changed the one from before is taken, which spares comparing the two. */
function Tile(index, item, chosen, present, columns, size, total) {
  const step = size + GAP;
  const place = { width: `${size}px`, height: `${size}px`, transform: `translate(${(index % columns) * step}px, ${Math.floor(index / columns) * step}px)` };
  return html`<div key=${index} id="tile-${index}" role="option" class="tile ${item ? "" : "ghost"} ${present ? "present" : ""}" style=${place}
    aria-selected=${chosen} aria-posinset=${index + 1} aria-setsize=${total} aria-label=${item?.name ?? "Loading"}>
    ${item && html`<${Thumbnail} src=${item.thumbnail} name=${item.name} />`}
    ${item?.type.startsWith("video/") && html`<span class="film">video</span>`}
    ${item && html`<span class="pick"><${Icon} name="check" /></span>`}
  </div>`;
}
