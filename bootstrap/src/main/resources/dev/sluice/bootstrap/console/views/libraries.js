// All libraries as cards: their newest photos, how much is in them, and what can be done with them.
import { html, useState } from "../lib/html.js";
import { api, thumbnail } from "../core/api.js";
import { address, usePoll } from "../core/state.js";
import { bytes, count, photos } from "../core/format.js";
import { Ask, Bar, Button, Empty, Icon, Thumbnail, Trouble } from "../core/parts.js";
import { dropped, upload } from "./uploads.js";
import { trashLibrary } from "./undo.js";

const sum = (all, value) => all.reduce((total, one) => total + value(one), 0);

export function Libraries() {
  const libraries = usePoll(() => api.get("/api/libraries"), 5000);
  const [asking, setAsking] = useState(null);
  const { data, error, reload } = libraries;
  return html`
    <div class="head"><div><h1>Libraries</h1>${data?.length > 0 && html`<p class="small">${count(data.length)} ${data.length === 1 ? "library" : "libraries"} · ${photos(sum(data, (one) => one.asset_count - one.trashed_asset_count))} · ${bytes(sum(data, (one) => one.storage_used_bytes))}</p>`}</div>
      <${Button} kind="primary" icon="plus" onClick=${() => setAsking({})}>New library<//></div>
    ${error && !data && html`<${Trouble} error=${error} retry=${reload} />`}
    ${!data && !error && html`<div class="cards" aria-busy="true" aria-label="Loading libraries">${[1, 2, 3].map(() => html`<div class="card ghost"><div class="cover"></div><div class="caption"></div></div>`)}</div>`}
    ${data?.length === 0 && html`<${Empty} title="No libraries yet">Make one, and drop photos on it. What you throw away stays
      in the <a href=${address(["trash"])}>trash</a> for a while.<//>`}
    ${data?.length > 0 && html`<ul class="cards">${data.map((library) => html`<${Card} key=${library.id} library=${library}
      reload=${reload} rename=${() => setAsking(library)} />`)}</ul>`}
    ${asking && html`<${NameOf} library=${asking} reload=${reload} onClose=${() => setAsking(null)} />`}`;
}

function NameOf({ library, reload, onClose }) {
  const save = async (name) => {
    if (library.id) await api.patch(`/api/libraries/${library.id}`, { name });
    else await api.post("/api/libraries", { name });
    await reload();
  };
  return html`<${Ask} title=${library.id ? "Rename the library" : "New library"} label="Name" value=${library.name ?? ""}
    save=${library.id ? "Rename" : "Create"} maxlength="255" onSave=${save} onClose=${onClose} />`;
}

function Card({ library, reload, rename }) {
  const [over, setOver] = useState(false);
  const drop = async (event) => {
    event.preventDefault();
    setOver(false);
    upload(library, await dropped(event.dataTransfer));
  };
  const limit = library.storage_limit_bytes;
  return html`<li class="card ${over ? "over" : ""}" onDrop=${drop} onDragLeave=${() => setOver(false)}
    onDragOver=${(event) => (event.preventDefault(), setOver(true))}>
    <a href=${address(["libraries", library.id])}><${Cover} library=${library} />
      <div class="caption"><h2>${library.name}</h2>
        <p>${photos(library.asset_count - library.trashed_asset_count)} · ${bytes(library.storage_used_bytes)}${limit !== null && ` of ${bytes(limit)}`}
          ${library.held && html` · <span class="held"><${Icon} name="lock" />held</span>`}</p>
        ${limit !== null && html`<${Bar} value=${library.storage_used_bytes} most=${limit} label="Storage used of ${library.name}" />`}</div></a>
    <div class="tools"><${Button} icon="pencil" label="Rename ${library.name}" onClick=${rename} />
      <${Button} icon="trash" label="Move ${library.name} to the trash" onClick=${() => trashLibrary(library, reload)} /></div>
  </li>`;
}

function Cover({ library }) {
  const newest = usePoll(() => api.get(`/api/assets?limit=4&library_id=${library.id}`), 600_000, [library.id, library.updated_at]);
  const shown = newest.data?.data ?? [];
  const empty = newest.data && shown.length === 0;
  return html`<div class="cover of${Math.min(4, shown.length)} ${newest.data ? "" : "waiting"}" aria-hidden="true">
    ${empty && html`<${Icon} name="photo" />`}
    ${shown.map((asset) => html`<div class="piece" key=${asset.id}><${Thumbnail} src=${thumbnail(asset)} name=${asset.original_file_name} /></div>`)}</div>`;
}
