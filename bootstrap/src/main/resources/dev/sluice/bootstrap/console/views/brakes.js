// Brakes that are on because too much was given up at a time, and what an operator decides about them.
import { html, useState } from "../lib/html.js";
import { api } from "../core/api.js";
import { usePoll } from "../core/state.js";
import { photos, Time } from "../core/format.js";
import { Button, Confirm, toast } from "../core/parts.js";
import { Table } from "../core/table.js";

export function Brakes() {
  const { data, reload } = usePoll(() => api.get("/api/admin/drain/brakes"), 2000);
  const [releasing, setReleasing] = useState(null);
  const close = () => setReleasing(null);
  const decide = async (brake, decision, said) => {
    await api.post(`/api/admin/drain/brakes/${brake.id}/${decision}`);
    toast(said);
    await reload();
  };
  const keep = (brake) => decide(brake, "keep", "The brake is kept: what it has caught waits.");
  const release = async () => {
    await decide(releasing, "release", "The brake is released.");
    close();
  };
  const undecided = data?.some((brake) => !brake.kept_at);
  if (!data?.length) return null;
  return html`<h2 class="section">Brakes</h2>
    ${undecided && html`<p class="notice" role="status">Too much was given up at a time. Nothing of it is purged until somebody decides.</p>`}
    <${Table} heads=${["User", "On since", "Given up", "State", "-What to do"]} rows=${data.map((brake) => ({ key: brake.id, cells: [
      brake.user_id ? html`<code>${brake.user_id}</code>` : "All users together", html`<${Time} at=${brake.tripped_at} />`,
      html`${photos(brake.assets)} since <${Time} at=${brake.since} />`, brake.kept_at ? html`kept, <${Time} at=${brake.kept_at} />` : "to be decided",
      html`<${Button} onClick=${() => setReleasing(brake)}>Release…<//>${!brake.kept_at && html`<${Button} onClick=${() => keep(brake)}>Keep<//>`}`] }))} />
    ${releasing && html`<${Confirm} title="Release the brake" action="Release" onConfirm=${release} onClose=${close}>What it has caught, ${photos(releasing.assets)} and
      more, is purged as soon as it is due. That cannot be undone.<//>`}`;
}
