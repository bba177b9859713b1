// What an operator needs to see: how the drain of all nodes is doing, what goes wrong, and who the users are.
import { html, useState } from "../lib/html.js";
import { api } from "../core/api.js";
import { usePoll } from "../core/state.js";
import { bytes, count, photos, Time } from "../core/format.js";
import { Ask, Button, toast, Trouble } from "../core/parts.js";
import { Chart, sample } from "./chart.js";
import { Users } from "./users.js";

export function Operator() {
  const { data, error, reload } = usePoll(async () => sample(await api.get("/api/admin/drain")), 2000);
  const [pausing, setPausing] = useState(false);
  const resume = async () => (await api.post("/api/admin/drain/resume"), await reload());
  const believe = async () => (await api.post("/api/admin/drain/confirm-clock"), await reload());
  const pause = async (reason) => (await api.post(`/api/admin/drain/pause?reason=${encodeURIComponent(reason)}`), await reload());
  return html`
    <div class="head"><h1>Operator</h1>${data && (data.orders.paused ? html`<${Button} kind="primary" onClick=${resume}>Resume the drain<//>`
      : html`<${Button} onClick=${() => setPausing(true)}>Pause the drain…<//>`)}</div>
    ${error && !data && error.status !== 404 && html`<${Trouble} error=${error} retry=${reload} />`}
    ${data?.orders.paused && html`<p class="notice" role="status">Paused since <${Time} at=${data.orders.paused_at} />${data.orders.pause_reason ? `: ${data.orders.pause_reason}` : ""}. Nothing is purged on any node.</p>`}
    ${data?.orders.clock_doubted_at && html`<p class="notice" role="status">The database's clock has leapt at <${Time} at=${data.orders.clock_doubted_at} />. Nothing is purged until it is believed. <${Button} onClick=${believe}>The clock is right<//></p>`}
    ${!data && !error && html`<div class="figures" aria-busy="true">${[1, 2, 3, 4, 5].map(() => html`<div class="figure ghost"></div>`)}</div>`}
    ${data && html`<${Figures} data=${data} /><${Chart} /><${Nodes} nodes=${data.nodes} at=${data.at} />
      ${data.failures.length > 0 && html`<${Failures} failures=${data.failures} />`}<${Reclaims} /><${Upcoming} />`}
    <${Users} />
    ${pausing && html`<${Ask} title="Pause the drain" label="Why" save="Pause" maxlength="1024" onSave=${pause} onClose=${() => setPausing(false)}
      hint="All nodes stop behind the batch in hand, until somebody resumes it." />`}`;
}

const capped = (number) => (number >= 10_000 ? "10,000+" : count(number));

function Figures({ data }) {
  const figures = [["Due", data.due_libraries], ["Draining", data.draining_libraries], ["Held", data.held_libraries],
    ["Overdue", data.overdue_libraries, "bad"], ["To be deleted", data.reclaim_assets]];
  return html`<dl class="figures">${figures.map(([name, number, kind]) => html`<div class="figure ${number > 0 ? kind ?? "" : ""}"><dt>${name}</dt><dd>${capped(number)}</dd></div>`)}</dl>
    <p class="small">${data.next_due_at ? html`The next library falls due on <${Time} at=${data.next_due_at} />.` : "Nothing falls due."}</p>`;
}

function Nodes({ nodes, at }) {
  return html`<h2 class="section">Nodes</h2><div class="table"><table><thead><tr><th>Node</th><th>Heard of</th><th>Clock</th><th>Purged</th><th>State</th></tr></thead>
    <tbody>${nodes.map((node) => html`<tr key=${node.node} class=${new Date(at) - new Date(node.last_tick_at) > 120_000 ? "off" : ""}><th scope="row">${node.node}</th>
      <td><${Time} at=${node.last_tick_at} how="ago" /></td><td>${node.clock_offset_seconds >= 0 ? "+" : ""}${node.clock_offset_seconds.toFixed(2)} s</td>
      <td>${photos(node.purged_assets)}, ${bytes(node.purged_bytes)}</td><td>${node.obstacle ?? "purges"}</td></tr>`)}</tbody></table></div>`;
}

function Failures({ failures }) {
  return html`<h2 class="section">Failing libraries</h2><div class="table"><table><thead><tr><th>Library</th><th>Attempts</th><th>Next</th><th>Why</th></tr></thead>
    <tbody>${failures.map((one) => html`<tr key=${one.library_id}><th scope="row"><code>${one.library_id}</code></th><td>${one.attempts}</td><td><${Time} at=${one.retry_at} /></td><td>${one.last_error}</td></tr>`)}</tbody></table></div>`;
}

function Reclaims() {
  const { data, reload } = usePoll(() => api.get("/api/admin/reclaim/failures"), 5000);
  if (!data?.data.length) return null;
  const retry = async (id) => {
    const { notes } = await api.post(`/api/admin/reclaim/failures/${id ? `${id}/` : ""}retry`);
    toast(`${count(notes)} will be tried again now.`);
    await reload();
  };
  return html`<div class="head"><h2>Bytes that could not be deleted</h2><${Button} onClick=${() => retry()}>Retry all<//></div>
    <div class="table"><table><thead><tr><th>Since</th><th>Photos</th><th>Attempts</th><th>Why</th><th><span class="hidden">Retry</span></th></tr></thead>
    <tbody>${data.data.map((one) => html`<tr key=${one.id}><th scope="row"><${Time} at=${one.since} /></th><td>${count(one.assets)}</td><td>${one.attempts}</td><td>${one.last_error}</td>
      <td><${Button} onClick=${() => retry(one.id)}>Retry<//></td></tr>`)}</tbody></table></div>`;
}

function Upcoming() {
  const { data } = usePoll(() => api.get("/api/admin/drain/upcoming?within=P30D&limit=20"), 30_000);
  if (!data?.data.length) return null;
  return html`<h2 class="section">Due within 30 days</h2><div class="table"><table><thead><tr><th>Library</th><th>Due</th><th>Takes</th></tr></thead>
    <tbody>${data.data.map((one) => html`<tr key=${one.library_id}><th scope="row"><code>${one.library_id}</code></th><td><${Time} at=${one.purge_after} /></td><td>${photos(one.asset_count)}, ${bytes(one.bytes)}</td></tr>`)}</tbody></table></div>`;
}
