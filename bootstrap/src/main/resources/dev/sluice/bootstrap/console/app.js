// The frame around all views: who is here, where they are, and what hangs over everything.
import { html, render, useEffect, useState } from "./lib/html.js";
import { api, whenSignedOut } from "./core/api.js";
import { address, go, me, notice, useRoute } from "./core/state.js";
import { Button, Dialog, Toasts, Trouble } from "./core/parts.js";
import { SignIn } from "./views/signin.js";
import { Receipt } from "./views/undo.js";
import { Libraries } from "./views/libraries.js";
import { Library } from "./views/library.js";
import { Trash } from "./views/trash.js";
import { Uploads } from "./views/uploads.js";
import { Keys } from "./views/keys.js";
import { Operator } from "./views/operator.js";

const KEYS = [
  ["← → ↑ ↓", "Go from photo to photo"], ["Enter", "Look at a photo"], ["Space", "Select a photo"],
  ["Shift + arrows", "Select several"], ["Ctrl + A", "Select all that are loaded"], ["Delete", "Move the selection to the trash"],
  ["Esc", "Close, or select nothing"], ["?", "This list"],
];

function Frame({ user }) {
  const { path } = useRoute();
  const [help, setHelp] = useState(false);
  const view = path[0] ?? "libraries";
  const trash = view === "trash";
  useEffect(() => {
    const press = (event) => {
      if (event.key === "?" && !event.target.matches("input, textarea")) setHelp(true);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  useEffect(() => {
    document.title = `${view[0].toUpperCase()}${view.slice(1)} · Sluice`;
  }, [view]);
  const tab = (name, text) => html`<a href=${address([name])} aria-current=${view === name ? "page" : undefined}>${text}</a>`;
  return html`
    <a class="skip" href="#main" onClick=${(event) => (event.preventDefault(), document.getElementById("main").focus())}>Skip to content</a>
    <header class="top">
      <a class="brand" href=${address(["libraries"])} aria-label="Sluice, all libraries"><span class="mark" aria-hidden="true"></span>Sluice</a>
      <nav aria-label="Main">${tab("libraries", "Libraries")}${tab("trash", "Trash")}${tab("keys", "Keys")}
        ${user.is_superuser && tab("operator", "Operator")}</nav>
      <div class="aside">
        <${Button} icon="help" label="Keyboard" onClick=${() => setHelp(true)} />
        <${Button} icon="leave" kind="leave" label="Sign out" onClick=${signOut}>Sign out<//>
      </div>
    </header>
    <main id="main" tabindex="-1">
      ${view === "keys" ? html`<${Keys} />`
        : view === "operator" && user.is_superuser ? html`<${Operator} />`
        : view === "libraries" && path[1] ? html`<${Library} id=${path[1]} key=${path[1]} />`
        : html`<${Libraries} />`}
    </main>
    ${trash && html`<${Trash} onClose=${() => go(["libraries"])} />`}
    <${Uploads} />
    <${Receipt} />
    ${help && html`<${Dialog} title="Keyboard" onClose=${() => setHelp(false)}>
      <dl class="keys">${KEYS.map(([keys, text]) => html`<dt><kbd>${keys}</kbd></dt><dd>${text}</dd>`)}</dl>
      <div class="actions"><${Button} kind="primary" onClick=${() => setHelp(false)}>Close<//></div>
    <//>`}`;
}

async function signOut() {
  await api.delete("/api/session").catch(() => {});
  notice.set(null);
  me.set(null);
}

function App() {
  const user = me.use();
  const [error, setError] = useState(null);
  const look = () => {
    setError(null);
    api.get("/api/users/me").then(me.set, (problem) => problem.status === 401 ? me.set(null) : setError(problem));
  };
  useEffect(() => {
    whenSignedOut(() => {
      if (me.get()) notice.set("Your session is over. Sign in to go on where you were.");
      me.set(null);
    });
    look();
  }, []);
  return html`
    ${error ? html`<main class="lonely"><${Trouble} error=${error} retry=${look} /></main>`
      : user === undefined ? html`<p class="hidden" role="status">Loading</p>`
      : user ? html`<${Frame} user=${user} />` : html`<${SignIn} />`}
    <${Toasts} />`;
}

render(html`<${App} />`, document.getElementById("app"));
