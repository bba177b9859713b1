// Keys: those of the caller, or for operators those of any user. A new one is shown once.
import { html, useRef, useState } from "../lib/html.js";
import { api } from "../core/api.js";
import { usePoll } from "../core/state.js";
import { Time } from "../core/format.js";
import { Button, Dialog, toast, Trouble } from "../core/parts.js";

const ACTIONS = [
  ["read", "See and download"], ["write", "Create, upload, restore"], ["delete", "Move to the trash"],
  ["delete_permanently", "Delete for good"], ["hold", "Hold and release"],
];

/** @param at where the keys are, without a slash at its end */
export function Keys({ at = "/api/api-keys", title = "Keys", level = "h1" }) {
  const own = at === "/api/api-keys";
  const list = own ? `${at}/` : at;
  const { data, error, reload } = usePoll(() => api.get(list), 10_000, [at]);
  const [making, setMaking] = useState(false);
  const revoke = async (key) => {
    await api.delete(`${at}/${key.id}`);
    toast(`“${key.name}” is good for nothing any more.`);
    await reload();
  };
  return html`<div class="head"><${level}>${title}<//><${Button} kind="primary" icon="plus" onClick=${() => setMaking(true)}>New key<//></div>
    ${error && !data && html`<${Trouble} error=${error} retry=${reload} />`}
    <div class="table"><table><thead><tr><th>Name</th><th>Allows</th><th>Made</th><th>Last used</th><th><span class="hidden">Revoke</span></th></tr></thead>
      <tbody>${(data ?? []).map((key) => html`<tr key=${key.id} class=${key.is_active ? "" : "off"}><th scope="row">${key.name}</th>
        <td>${key.actions.join(", ")}${key.selected_library_count != null && `, ${key.selected_library_count} libraries`}</td>
        <td><${Time} at=${key.created_at} how="day" /></td><td><${Time} at=${key.last_used_at} how="ago" /></td>
        <td>${key.is_active ? html`<${Button} kind="danger" label="Revoke ${key.name}" onClick=${() => revoke(key)}>Revoke<//>` : "revoked"}</td></tr>`)}</tbody></table></div>
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
