// Assets purged and the backlog over time, as seen from this page since it was opened.
import { html } from "../lib/html.js";
import { count, Time } from "../core/format.js";
import { store } from "../core/state.js";

const MOST = 900;
const WIDTH = 720;
const HEIGHT = 140;
const samples = store([]);

/** Remembers an overview of the drain, and returns it. */
export function sample(overview) {
  const purged = overview.nodes.reduce((sum, node) => sum + node.purged_assets, 0);
  samples.set((all) => [...all.slice(1 - MOST), { at: overview.at, purged, backlog: overview.reclaim_assets }]);
  return overview;
}

function line(all, value, most) {
  const from = Date.parse(all[0].at);
  const span = Math.max(1, Date.parse(all.at(-1).at) - from);
  return all.map((one, at) => `${at ? "L" : "M"}${((WIDTH * (Date.parse(one.at) - from)) / span).toFixed(1)} ${(HEIGHT - 4 - ((HEIGHT - 12) * value(one)) / most).toFixed(1)}`).join("");
}

export function Chart() {
  const all = samples.use();
  if (all.length < 2) return html`<div class="chart ghost"></div>`;
  const base = all[0].purged;
  const purged = (one) => Math.max(0, one.purged - base);
  const backlog = (one) => one.backlog;
  const last = all.at(-1);
  if (all.every((one) => purged(one) === 0 && one.backlog === 0)) {
    return html`<div class="chart calm"><p>Nothing has been purged, and nothing waits to be, since <${Time} at=${all[0].at} />.</p></div>`;
  }
  return html`<figure class="chart"><figcaption><span class="key one">Purged ${count(purged(last))}</span><span class="key two">Backlog ${count(last.backlog)}</span>
      <span class="small">since <${Time} at=${all[0].at} /></span></figcaption>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${count(purged(last))} purged, backlog ${count(last.backlog)}">
      <path class="two" d=${line(all, backlog, Math.max(1, ...all.map(backlog)))} /><path class="one" d=${line(all, purged, Math.max(1, ...all.map(purged)))} /></svg></figure>`;
}
