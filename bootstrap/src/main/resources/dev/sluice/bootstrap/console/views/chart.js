// What was purged, and what waited to be, over time.
import { html } from "../lib/html.js";
import { api } from "../core/api.js";
import { address, usePoll, useRoute } from "../core/state.js";
import { count, Time } from "../core/format.js";

const WIDTH = 720;
const HEIGHT = 140;
const HOUR = 3_600_000;
const SPANS = [["1h", 1, "hour"], ["1d", 24, "day"], ["7d", 168, "7 days"], ["30d", 720, "30 days"]];

const backlog = (one) => one.due_assets + one.reclaim_assets;
const height = (value, most) => ((HEIGHT - 8) * value) / most;

/** A bar for each span in which something was purged. */
function bars(data, x, width) {
  const most = Math.max(1, ...data.map((one) => one.purged_assets));
  return data.filter((one) => one.purged_assets > 0).map((one) => {
    const tall = Math.max(1.5, height(one.purged_assets, most));
    return html`<rect class="one" x=${x(one.at).toFixed(1)} y=${(HEIGHT - tall).toFixed(1)} width=${width.toFixed(2)} height=${tall.toFixed(1)} />`;
  });
}

/** A line that breaks off where no node was there to look. */
function line(data, x, width) {
  const most = Math.max(1, ...data.map(backlog));
  let end = Number.NEGATIVE_INFINITY;
  return data.map((one) => {
    const from = x(one.at);
    const step = from - end > width / 2 ? "M" : "L";
    end = from + width;
    return `${step}${from.toFixed(1)} ${(HEIGHT - 2 - height(backlog(one), most)).toFixed(1)}H${end.toFixed(1)}`;
  }).join("");
}

function Plot({ history, within }) {
  const { data } = history;
  const until = Date.parse(history.at);
  const from = until - within;
  const x = (at) => (WIDTH * (Date.parse(at) - from)) / within;
  const width = (WIDTH * history.step_seconds * 1000) / within;
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
      ${bars(data, x, width)}<path class="two" d=${line(data, x, width)} /></svg>
    <div class="ends small"><${Time} at=${new Date(from).toISOString()} /><${Time} at=${history.at} /></div>`;
}

export function Chart() {
  const { query } = useRoute();
  const [key, hours, words] = SPANS.find(([name]) => name === query.get("over")) ?? SPANS[1];
  const { data: history } = usePoll(() => api.get(`/api/admin/drain/history?within=PT${hours}H`), 15_000, [hours]);
  const purged = history?.data.reduce((sum, one) => sum + one.purged_assets, 0) ?? 0;
  const most = history ? Math.max(0, ...history.data.map(backlog)) : 0;
  const spans = html`<nav class="spans" aria-label="How far back">${SPANS.map(([name, , long]) => html`
    <a href=${address(["operator"], { over: name })} aria-current=${name === key ? "true" : undefined} title=${`The last ${long}`}>${name}</a>`)}</nav>`;
  return html`<figure class=${`chart ${history ? "" : "ghost"}`} aria-busy=${!history}>
    <figcaption><span class="key one">Purged ${count(purged)}</span><span class="key two">Backlog, at most ${count(most)}</span>
      <span class="small">within the last ${words}</span>${spans}</figcaption>
    ${history && (purged + most === 0 ? html`<p class="calm">Nothing was purged, and nothing waited to be.</p>`
      : html`<${Plot} history=${history} within=${hours * HOUR} />`)}</figure>`;
}
