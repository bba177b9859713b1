// What an operator needs to see: how the drain of all nodes is doing, what goes wrong, and who the users are.
import { html, useState } from "../lib/html.js";
import { api } from "../core/api.js";
import { usePoll } from "../core/state.js";
import { bytes, count, photos, Time } from "../core/format.js";
import { Ask, Button, toast, Trouble } from "../core/parts.js";
import { Table } from "../core/table.js";
import { Brakes } from "./brakes.js";
import { Chart } from "./chart.js";
import { Users } from "./users.js";

export function Operator() {
  const { data, error, reload } = usePoll(() => api.get("/api/admin/drain"), 2000);
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
    ${data && html`<${Figures} data=${data} /><${Brakes} /><${Chart} /><${Nodes} nodes=${data.nodes} at=${data.at} />
      ${data.failures.length > 0 && html`<${Failures} failures=${data.failures} reload=${reload} />`}<${Reclaims} /><${Upcoming} />`}
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
  return html`<h2 class="section">Nodes</h2><${Table} heads=${["Node", "Heard of", "Clock", "Purged", "State"]} rows=${nodes.map((node) => ({ key: node.node,
    off: new Date(at) - new Date(node.last_tick_at) > 120_000, cells: [html`<code>${node.node}</code>`, html`<${Time} at=${node.last_tick_at} how="ago" />`,
      `${node.clock_offset_seconds >= 0 ? "+" : ""}${node.clock_offset_seconds.toFixed(2)} s`, `${photos(node.purged_assets)}, ${bytes(node.purged_bytes)}`, node.obstacle ?? "purges"] }))} />`;
}

function Failures({ failures, reload }) {
  const retry = async (id) => {
    const { libraries } = await api.post(`/api/admin/drain/failures/${id ? `${id}/` : ""}retry`);
    toast(`${libraries === 1 ? "1 library" : `${count(libraries)} libraries`} will be tried again now.`);
    await reload();
  };
  return html`<div class="head"><h2>Failing libraries</h2><${Button} onClick=${() => retry()}>Retry all<//></div>
    <${Table} heads=${["Library", "Attempts", "Next", "Why", "-Retry"]} rows=${failures.map((one) => ({ key: one.library_id,
      cells: [html`<code>${one.library_id}</code>`, one.attempts, html`<${Time} at=${one.retry_at} />`, one.last_error,
        html`<${Button} onClick=${() => retry(one.library_id)}>Retry<//>`] }))} />`;
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
    <${Table} heads=${["Since", "Photos", "Attempts", "Why", "-Retry"]} rows=${data.data.map((one) => ({ key: one.id, cells: [html`<${Time} at=${one.since} />`,
      count(one.assets), one.attempts, one.last_error, html`<${Button} onClick=${() => retry(one.id)}>Retry<//>`] }))} />`;
}

function Upcoming() {
  const { data } = usePoll(() => api.get("/api/admin/drain/upcoming?within=P30D&limit=20"), 30_000);
  if (!data?.data.length) return null;
  return html`<h2 class="section">Due within 30 days</h2><${Table} heads=${["Library", "Due", "Takes"]} rows=${data.data.map((one) => ({ key: one.library_id,
    cells: [html`<code>${one.library_id}</code>`, html`<${Time} at=${one.purge_after} />`, `${photos(one.asset_count)}, ${bytes(one.bytes)}`] }))} />`;
}
