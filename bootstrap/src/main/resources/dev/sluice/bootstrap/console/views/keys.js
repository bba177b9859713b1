// Keys: those of the caller, or for operators those of any user. A new one is shown once.
import { html, useRef, useState } from "../lib/html.js";
import { api } from "../core/api.js";
import { usePoll } from "../core/state.js";
import { Time } from "../core/format.js";
import { Button, Confirm, Dialog, toast, Trouble } from "../core/parts.js";
import { Table } from "../core/table.js";

const ACTIONS = [
  ["read", "See and download", "see"], ["write", "Create, upload, restore", "change"], ["delete", "Move to the trash", "trash"],
  ["delete_permanently", "Delete for good", "delete for good"], ["hold", "Hold and release", "hold"],
];

/** What a key allows, in a few words. */
function allowed(key) {
  const some = key.selected_library_count != null ? `, in ${key.selected_library_count} ${key.selected_library_count === 1 ? "library" : "libraries"}` : "";
  if (ACTIONS.every(([action]) => key.actions.includes(action))) return `everything${some}`;
  return ACTIONS.filter(([action]) => key.actions.includes(action)).map(([, , word]) => word).join(", ") + some;
}

/** @param at where the keys are, without a slash at its end */
export function Keys({ at = "/api/api-keys", title = "Keys", level = "h1" }) {
  const own = at === "/api/api-keys";
  const list = own ? `${at}/` : at;
  const { data, error, reload } = usePoll(() => api.get(list), 10_000, [at]);
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState(null);
  const revoke = async (key) => {
    setRevoking(null);
    await api.delete(`${at}/${key.id}`);
    toast(`“${key.name}” is good for nothing any more.`);
    await reload();
  };
  return html`<div class="head"><${level}>${title}<//><${Button} kind="primary" icon="plus" onClick=${() => setMaking(true)}>New key<//></div>
    ${error && !data && html`<${Trouble} error=${error} retry=${reload} />`}
    <${Table} heads=${["Name", "Allows to", "Made", "Last used", "-Revoke"]} rows=${(data ?? []).map((key) => ({ key: key.id, off: !key.is_active, cells: [key.name,
      allowed(key), html`<${Time} at=${key.created_at} how="day" />`, key.last_used_at ? html`<${Time} at=${key.last_used_at} how="ago" />` : "never",
      key.is_active ? html`<${Button} kind="danger" label="Revoke ${key.name}" onClick=${() => setRevoking(key)}>Revoke…<//>` : html`<span class="small">revoked</span>`] }))} />
    ${revoking && html`<${Confirm} title="Revoke “${revoking.name}”?" action="Revoke" onConfirm=${() => revoke(revoking)} onClose=${() => setRevoking(null)}>
      Whoever uses it, and whoever has signed in with it, is refused at once. This cannot be undone.<//>`}
    ${making && html`<${NewKey} at=${list} reload=${reload} onClose=${() => setMaking(false)} />`}`;
}

function NewKey({ at, reload, onClose }) {
  const form = useRef();
  const [made, setMade] = useState(null);
  const [error, setError] = useState(null);
  const submit = async (event) => {
    event.preventDefault();
    const fields = new FormData(form.current);
    try {
      setMade(await api.post(at, { name: fields.get("name"), actions: fields.getAll("actions"), library_scope_mode: "all_libraries" }));
      await reload();
    } catch (problem) {
      setError(problem.message);
    }
  };
  const copy = async () => (await navigator.clipboard.writeText(made.api_key), toast("Copied."));
  if (made) {
    return html`<${Dialog} title="Here is “${made.name}”" onClose=${onClose}><p>This is the only time it is shown.</p>
      <output class="secret">${made.api_key}</output>
      <div class="actions"><${Button} onClick=${copy}>Copy<//><${Button} kind="primary" onClick=${onClose}>Done<//></div><//>`;
  }
  return html`<${Dialog} title="New key" onClose=${onClose}><form ref=${form} onSubmit=${submit}>
    <label class="field"><span>Name</span><input name="name" required maxlength="255" autofocus autocomplete="off" /></label>
    <fieldset><legend>It allows to</legend>${ACTIONS.map(([action, text]) => html`<label class="check"><input type="checkbox" name="actions" value=${action} defaultChecked=${action !== "delete_permanently" && action !== "hold"} />${text}</label>`)}</fieldset>
    <p class="error" role="alert">${error}</p>
    <div class="actions"><${Button} onClick=${onClose}>Cancel<//><${Button} type="submit" kind="primary">Make key<//></div></form><//>`;
}
