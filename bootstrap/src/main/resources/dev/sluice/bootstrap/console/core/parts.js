// Small parts that all views are made of.
import { html, useEffect, useRef, useState } from "../lib/html.js";
import { store } from "./state.js";

const SHAPES = {
  trash: "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5",
  plus: "M12 5v14M5 12h14",
  upload: "M12 16V5M7 10l5-5 5 5M5 19h14",
  download: "M12 5v11M7 11l5 5 5-5M5 19h14",
  folder: "M3 7a2 2 0 0 1 2-2h4l2 2h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z",
  close: "M6 6l12 12M18 6L6 18",
  back: "M15 5l-7 7 7 7",
  next: "M9 5l7 7-7 7",
  pencil: "M4 20l1-4L16 5l3 3L8 19z",
  undo: "M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10h-3",
  check: "M5 12l5 5 9-10",
  lock: "M7 11V8a5 5 0 0 1 10 0v3M6 11h12v9H6z",
  leave: "M14 5h5v14h-5M4 12h11M11 8l4 4-4 4",
  help: "M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2M12 17.500v.1",
  photo: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9.500v.1",
};

export function Icon({ name }) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${SHAPES[name]} /></svg>`;
}

/** A button; while its work runs it cannot be pressed again, and what goes wrong is told in a toast. */
export function Button({ onClick, kind = "", icon, label, children, disabled, type = "button", ...rest }) {
  const [busy, setBusy] = useState(false);
  const press = async (event) => {
    if (busy) return;
    setBusy(true);
    try {
      await onClick?.(event);
    } catch (error) {
      toast(error.message, { bad: true });
    } finally {
      setBusy(false);
    }
  };
  return html`<button type=${type} class="button ${kind} ${children ? "" : "bare"}" onClick=${onClick && press}
    disabled=${disabled} aria-busy=${busy} aria-label=${label} title=${children ? undefined : label} ...${rest}>
    ${icon && html`<${Icon} name=${icon} />`}${children && html`<span>${children}</span>`}
  </button>`;
}

let dialogs = 0;

/** A modal dialog: Esc and the backdrop close it, the browser keeps the focus inside and gives it back. */
export function Dialog({ title, onClose, children, kind = "" }) {
  const element = useRef();
  const [id] = useState(() => `dialog-${++dialogs}`);
  useEffect(() => {
    const before = document.activeElement;
    const dialog = element.current;
    dialog.showModal();
    // Nothing outside can take the focus before the dialog is out of the way.
    return () => (dialog.close(), setTimeout(() => before?.focus?.()));
  }, []);
  return html`<dialog ref=${element} class="dialog ${kind}" aria-labelledby=${id}
    onCancel=${(event) => (event.preventDefault(), onClose())}
    onClick=${(event) => event.target === element.current && onClose()}>
    <div class="dialog-body"><h2 id=${id}>${title}</h2>${children}</div>
  </dialog>`;
}

/** Asks before something that cannot be undone. */
export function Confirm({ title, action, onConfirm, onClose, children }) {
  return html`<${Dialog} title=${title} onClose=${onClose}><p class="hint">${children}</p>
    <div class="actions"><${Button} onClick=${onClose}>Cancel<//><${Button} kind="danger solid" onClick=${onConfirm}>${action}<//></div><//>`;
}

/** A dialog with one field; `onSave` may throw, and its message is shown at the field. */
export function Ask({ title, label, value = "", save, kind = "primary", hint, onSave, onClose, ...field }) {
  const [error, setError] = useState(null);
  const input = useRef();
  useEffect(() => input.current.select(), []);
  const submit = async (event) => {
    event.preventDefault();
    try {
      await onSave(input.current.value.trim());
      onClose();
    } catch (problem) {
      setError(problem.message);
      input.current?.focus();
    }
  };
  return html`<${Dialog} title=${title} onClose=${onClose}>
    <form onSubmit=${submit}>
      ${hint && html`<div class="hint">${hint}</div>`}
      <label class="field"><span>${label}</span>
        <input ref=${input} defaultValue=${value} required autofocus aria-invalid=${Boolean(error)} aria-describedby="ask-error"
          autocomplete="off" ...${field} /></label>
      <p class="error" id="ask-error" role="alert">${error}</p>
      <div class="actions"><${Button} onClick=${onClose}>Cancel<//><${Button} type="submit" kind=${kind}>${save}<//></div>
    </form>
  <//>`;
}

/** The thumbnail of an asset, and its name where there is none or it cannot be made. */
export function Thumbnail({ src, name }) {
  return html`${src && html`<img src=${src} alt="" decoding="async" draggable=${false} onError=${(event) => event.target.classList.add("broken")} />`}<span class="tile-name">${name}</span>`;
}

export function Empty({ title, children, icon = "photo" }) {
  return html`<div class="empty"><${Icon} name=${icon} /><h2>${title}</h2><p>${children}</p></div>`;
}

/** What is shown where something could not be loaded. */
export function Trouble({ error, retry }) {
  return html`<div class="trouble" role="alert"><p>${error.message}</p><${Button} onClick=${retry}>Try again<//></div>`;
}

export function Bar({ value, most, label }) {
  const share = most ? Math.min(100, (100 * value) / most) : 0;
  return html`<div class="bar" role="progressbar" aria-label=${label} aria-valuemin="0" aria-valuemax="100"
    aria-valuenow=${Math.round(share)}><div style=${{ width: `${share}%` }}></div></div>`;
}

const toasts = store([]);
let latest = 0;

/** Says something in passing; `undo` is offered for as long as it is shown. */
export function toast(text, { undo, bad = false } = {}) {
  const id = ++latest;
  const drop = () => toasts.set((all) => all.filter((one) => one.id !== id));
  toasts.set((all) => [...all.slice(-2), { id, text, undo, bad, drop }]);
  setTimeout(drop, undo ? 12_000 : 6_000);
}

export function Toasts() {
  const all = toasts.use();
  return html`<div class="toasts" role="status" aria-live="polite">
    ${all.map((one) => html`<div class="toast ${one.bad ? "bad" : ""}" key=${one.id}><span>${one.text}</span>
      ${one.undo && html`<${Button} kind="quiet" onClick=${async () => (one.drop(), await one.undo())}>Undo<//>`}
      <${Button} kind="quiet" icon="close" label="Dismiss" onClick=${one.drop} /></div>`)}
  </div>`;
}
