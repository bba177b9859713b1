// Users, for operators: who they are, what they may store, and their keys.
import { html, useState } from "../lib/html.js";
import { api } from "../core/api.js";
import { usePoll } from "../core/state.js";
import { bytes } from "../core/format.js";
import { Ask, Button, Dialog, Trouble } from "../core/parts.js";
import { Table } from "../core/table.js";
import { Keys } from "./keys.js";

const NO_LIMIT = Number.MAX_SAFE_INTEGER;

async function everybody() {
  const all = [];
  for (let page = { has_more: true }; page.has_more; all.push(...page.data)) {
    page = await api.get(`/api/admin/users?limit=200${all.length ? `&starting_after_id=${all.at(-1).id}` : ""}`);
  }
  return all;
}

export function Users() {
  const { data, error, reload } = usePoll(everybody, 30_000);
  const [asking, setAsking] = useState(null);
  const add = async (email) => (await api.post("/api/admin/users", { email }), await reload());
  const turn = async (user) => (await api.patch(`/api/admin/users/${user.id}`, { is_active: !user.is_active }), await reload());
  const close = () => setAsking(null);
  return html`<div class="head"><h2>Users</h2><${Button} icon="plus" onClick=${() => setAsking({ add: true })}>New user<//></div>
    ${error && !data && html`<${Trouble} error=${error} retry=${reload} />`}
    <${Table} heads=${["User", "Stores", "-What to do"]} rows=${(data ?? []).map((user) => ({ key: user.id, off: !user.is_active, cells: [
      html`${user.email ?? html`<code>${user.id}</code>`}${user.is_superuser ? html` <span class="badge">operator</span>` : ""}`,
      `${bytes(user.storage_used_bytes)}${user.storage_limit_bytes < NO_LIMIT ? ` of ${bytes(user.storage_limit_bytes)}` : ""}`,
      html`<${Button} onClick=${() => setAsking({ limit: user })}>Limit…<//><${Button} onClick=${() => setAsking({ keys: user })}>Keys<//>
        <${Button} onClick=${() => turn(user)}>${user.is_active ? "Deactivate" : "Activate"}<//>`] }))} />
    ${asking?.add && html`<${Ask} title="New user" label="E-mail" type="email" save="Create" onSave=${add} onClose=${close} />`}
    ${asking?.limit && html`<${Limit} user=${asking.limit} reload=${reload} onClose=${close} />`}
    ${asking?.keys && html`<${Dialog} title="Keys of ${asking.keys.email ?? asking.keys.id}" kind="broad" onClose=${close}>
      <${Keys} at="/api/admin/users/${asking.keys.id}/api-keys" title="All keys" level="h3" /><div class="actions"><${Button} onClick=${close}>Close<//></div><//>`}`;
}

function Limit({ user, reload, onClose }) {
  const save = async (text) => {
    const limit = text === "none" ? null : Math.round(Number(text) * 1e9);
    await api.patch(`/api/admin/users/${user.id}`, { storage_limit_bytes: limit });
    await reload();
  };
  const now = user.storage_limit_bytes < NO_LIMIT ? String(user.storage_limit_bytes / 1e9) : "none";
  return html`<${Ask} title="Storage limit" label="GB, or “none”" value=${now} pattern="none|[0-9.]+" save="Set" onSave=${save} onClose=${onClose} />`;
}
