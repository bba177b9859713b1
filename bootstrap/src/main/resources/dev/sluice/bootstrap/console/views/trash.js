// The trash: what is in it, how long it stays, what the drain is doing to it, and the way back.
import { html, useEffect, useRef, useState } from "../lib/html.js";
import { api } from "../core/api.js";
import { address, usePoll } from "../core/state.js";
import { bytes, count, photos, Time, until, wallDay } from "../core/format.js";
import { Ask, Bar, Button, Empty, Icon, toast, Trouble } from "../core/parts.js";
import { restoreLibrary } from "./undo.js";

export function Trash({ onClose }) {
  const panel = useRef();
  const trashed = usePoll(() => api.get("/api/libraries?state=trashed"), 2000);
  const live = usePoll(() => api.get("/api/libraries"), 10_000);
  const [asking, setAsking] = useState(null);
  const { data, error, reload } = trashed;
  const loose = (live.data ?? []).filter((library) => library.trashed_asset_count > 0);
  useEffect(() => {
    panel.current.focus();
    const press = (event) => event.key === "Escape" && !document.querySelector("dialog[open]") && onClose();
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  return html`<aside class="drawer" ref=${panel} tabindex="-1" aria-labelledby="trash-title">
    <header><h1 id="trash-title">Trash</h1><${Button} icon="close" label="Close the trash" onClick=${onClose} /></header>
    ${error && !data && html`<${Trouble} error=${error} retry=${reload} />`}
    ${!data && !error && html`<div class="rows" aria-busy="true"><div class="row ghost"></div><div class="row ghost"></div></div>`}
    ${data?.length === 0 && loose.length === 0 && html`<${Empty} icon="trash" title="The trash is empty">What you throw away waits here until its time is over.<//>`}
    ${data?.length > 0 && html`<ul class="rows">${data.map((library) => html`<${Row} key=${library.id} library=${library} reload=${reload} ask=${setAsking} />`)}</ul>`}
    ${loose.length > 0 && html`<h2 class="section">Photos</h2><ul class="rows">${loose.map((library) => html`<li class="row line" key=${library.id}>
      <a href=${address(["libraries", library.id], { show: "trash" })}>${photos(library.trashed_asset_count)} of ${library.name}</a></li>`)}</ul>`}
    ${asking && html`<${asking.dialog} ...${asking} reload=${reload} onClose=${() => setAsking(null)} />`}
  </aside>`;
}

function Row({ library, reload, ask }) {
  const { data: drain } = usePoll(() => api.get(`/api/libraries/${library.id}/drain`), library.state === "draining" ? 1000 : 10_000,
    [library.id, library.updated_at]);
  const draining = library.state === "draining";
  const expedited = drain && !draining && drain.purge_after !== drain.promised_purge_after;
  const restore = async () => {
    await restoreLibrary(library);
    await reload();
  };
  const release = async () => (await api.delete(`/api/libraries/${library.id}/hold`), await reload());
  const withdraw = async () => {
    await api.delete(`/api/libraries/${library.id}/expedite`);
    toast(`“${library.name}” stays as long as it was promised.`);
    await reload();
  };
  const left = until(library.purge_after);
  const evidence = library.held_asset_count > 0;
  return html`<li class="row ${draining ? "draining" : ""}">
    <div class="title"><h2>${library.name}</h2>
      <span class="badge ${draining ? "warm" : ""}" title=${library.purge_after}>${library.held || evidence ? "held" : library.braked ? "braked" : draining ? "being purged" : left === "now" ? "due now" : `${left} left`}</span></div>
    ${draining && drain ? html`<${Progress} drain=${drain} name=${library.name} />` : html`<${Preview} library=${library} drain=${drain} />`}
    ${library.held && html`<p class="small held"><${Icon} name="lock" /> ${drain?.hold_reason ?? "On hold"}: nothing is purged.</p>`}
    ${evidence && html`<p class="small held"><${Icon} name="lock" /> ${photos(library.held_asset_count)} of it ${library.held_asset_count === 1 ? "is" : "are"} on hold: nothing is purged.</p>`}
    ${library.braked && html`<p class="small held"><${Icon} name="lock" /> Too much was thrown away at a time: nothing is purged until an operator decides.</p>`}
    <div class="actions left"><${Button} kind="primary" icon="undo" label="Restore ${library.name}" onClick=${restore}>Restore<//>
      ${library.held ? html`<${Button} onClick=${release}>Release<//>` : html`<${Button} onClick=${() => ask({ dialog: Hold, library })}>Hold…<//>`}
      ${expedited && html`<${Button} onClick=${withdraw}>Withdraw<//>`}
      ${!expedited && !draining && !library.held && !evidence && html`<${Button} kind="danger" onClick=${() => ask({ dialog: Expedite, library })}>Delete now…<//>`}</div>
  </li>`;
}

function Preview({ library, drain }) {
  const preview = drain?.preview;
  return html`<p class="small">Trashed <${Time} at=${library.trashed_at} how="ago" />. The purge takes ${photos(library.asset_count)}, ${bytes(library.storage_used_bytes)}${preview?.oldest ? `, taken ${wallDay(preview.oldest)} to ${wallDay(preview.newest)},` : ""} on <${Time} at=${library.purge_after} how="day" />.</p>`;
}

function Progress({ drain, name }) {
  const all = drain.purged_assets + drain.remaining_assets;
  return html`<${Bar} value=${drain.purged_assets} most=${all} label="Purge of ${name}" />
    <p class="small">${count(drain.purged_assets)} of ${photos(all)} gone${drain.assets_per_second ? `, ${drain.assets_per_second < 10 ? drain.assets_per_second.toFixed(1) : count(Math.round(drain.assets_per_second))} a second` : ""}.
      ${drain.estimated_end ? html` The rest, ${photos(drain.remaining_assets)}, until <${Time} at=${drain.estimated_end} />.` : ""}</p>`;
}

function Hold({ library, reload, onClose }) {
  const save = async (reason) => (await api.put(`/api/libraries/${library.id}/hold`, { reason }), await reload());
  return html`<${Ask} title="Hold “${library.name}”" label="Why" save="Hold" maxlength="1024" onSave=${save} onClose=${onClose}
    hint="Nothing of it is purged until the hold is released." />`;
}

function Expedite({ library, reload, onClose }) {
  const save = async (number) => {
    await api.delete(`/api/libraries/${library.id}?expected_asset_count=${encodeURIComponent(number)}`);
    toast(`“${library.name}” is due now.`);
    await reload();
  };
  return html`<${Ask} title="Delete “${library.name}” now" label="How many photos does it have?" save="Delete for good" kind="danger solid"
    inputmode="numeric" pattern="[0-9]+" onSave=${save} onClose=${onClose}
    hint=${html`The drain will take all <strong>${photos(library.asset_count)}</strong>, ${bytes(library.storage_used_bytes)}. Until it begins you can withdraw this. Type the number to go on.`} />`;
}
