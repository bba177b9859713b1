// One library: its photos, those of them in the trash, and what can be done with many at once.
import { html, useEffect, useMemo, useRef, useState } from "../lib/html.js";
import { api, inBatches } from "../core/api.js";
import { address, go, usePoll, useRoute } from "../core/state.js";
import { bytes, count, photos } from "../core/format.js";
import { Pages } from "../core/pages.js";
import { Ask, Button, Confirm, Empty, Icon, toast, Trouble } from "../core/parts.js";
import { arrivals, dropped, upload } from "./uploads.js";
import { trashAssets, trashLibrary } from "./undo.js";
import { Grid } from "./grid.js";
import { Viewer } from "./viewer.js";

export function Library({ id }) {
  const { query } = useRoute();
  const arrived = arrivals.use();
  const show = query.get("show") === "trash" ? "trashed" : "live";
  const { data: library, error, reload } = usePoll(() => api.get(`/api/libraries/${id}`), 5000, [id]);
  useEffect(() => { if (arrived) reload(); }, [arrived]);
  if (error && !library) {
    return error.status === 404 ? html`<${Empty} title="This library is gone"><a href=${address(["libraries"])}>All libraries</a><//>` : html`<${Trouble} error=${error} retry=${reload} />`;
  }
  if (!library) return html`<div class="head"><h1 class="ghost line">Library</h1></div>`;
  if (library.state !== "live") {
    return html`<${Empty} icon="trash" title="“${library.name}” is in the trash">It can be restored from the <a href=${address(["trash"])}>trash</a>.<//>`;
  }
  return html`<${Contents} library=${library} show=${show} reload=${reload} photo=${query.get("photo")} />`;
}

function Contents({ library, show, reload, photo }) {
  const [over, setOver] = useState(false);
  const [selected, setSelected] = useState(new Set());
  const [asking, setAsking] = useState(null);
  const [loaded, setLoaded] = useState({ version: 0, error: null });
  const trash = show === "trashed";
  const total = trash ? library.trashed_asset_count : library.asset_count - library.trashed_asset_count;
  const pages = useMemo(() => new Pages(library.id, show, total,
    (error) => setLoaded((before) => ({ version: before.version + 1, error }))), [library.id, show, total, library.updated_at]);
  useEffect(() => () => pages.stop(), [pages]);
  useEffect(() => setSelected(new Set()), [show]);
  const changed = async () => (setSelected(new Set()), await reload());
  const ids = [...selected];
  const toTrash = (some = ids) => trashAssets(library.id, some, changed);
  const open = (asset, replace) => go(["libraries", library.id], { show: trash ? "trash" : "", photo: asset }, replace);
  // Whoever has gone elsewhere meanwhile stays there.
  const away = async () => {
    await trashLibrary(library);
    if (location.hash.startsWith(address(["libraries", library.id]))) go(["libraries"]);
  };
  const restore = async () => {
    await inBatches(ids, (some) => api.post(`/api/assets/restore?library_id=${library.id}`, { ids: some }));
    toast(`${photos(ids.length)} restored.`);
    await changed();
  };
  const drop = async (event) => {
    event.preventDefault();
    setOver(false);
    upload(library, await dropped(event.dataTransfer));
  };
  return html`<div class="drop ${over ? "over" : ""}" onDrop=${drop} onDragOver=${(event) => (event.preventDefault(), setOver(true))}
      onDragLeave=${(event) => event.currentTarget.contains(event.relatedTarget) || setOver(false)}>
    <div class="head">
      <div><a class="back" href=${address(["libraries"])}><${Icon} name="back" />Libraries</a><h1>${library.name}</h1>
        <p class="small">${photos(total)}${trash ? " in its trash" : ` · ${bytes(library.storage_used_bytes)}`}</p></div>
      <div class="actions">${trash ? html`<${Button} kind="danger" disabled=${!total} onClick=${() => setAsking("empty")}>Empty trash…<//>`
        : html`<${Pick} library=${library} /><${Button} icon="trash" kind="short" label="Move library to trash" onClick=${away}>Move library to trash<//>`}</div>
    </div>
    <nav class="tabs" aria-label="Photos of ${library.name}">
      <a href=${address(["libraries", library.id])} aria-current=${trash ? undefined : "page"}>Photos</a>
      <a href=${address(["libraries", library.id], { show: "trash" })} aria-current=${trash ? "page" : undefined}>In the trash ${library.trashed_asset_count > 0 ? html`<span class="count">${count(library.trashed_asset_count)}</span>` : ""}</a></nav>
    ${loaded.error && html`<${Trouble} error=${loaded.error} retry=${() => pages.run()} />`}
    ${total === 0 ? html`<${Empty} icon=${trash ? "trash" : "photo"} title=${trash ? "Nothing in the trash" : "No photos yet"}>${trash ? "Photos that are thrown away one by one wait here." : "Drop files or a folder anywhere on this page."}<//>`
      : html`<${Grid} pages=${pages} version=${loaded.version} selected=${selected} onSelect=${setSelected} onOpen=${(asset) => open(asset)}
          onDelete=${() => (trash ? setAsking("delete") : toTrash())} label=${trash ? "Photos in the trash" : "Photos"} />`}
    ${selected.size > 0 && html`<div class="selection" role="toolbar" aria-label="Selection"><strong>${photos(selected.size)}</strong>
      ${trash ? html`<${Button} kind="primary" icon="undo" onClick=${restore}>Restore<//><${Button} kind="danger" onClick=${() => setAsking("delete")}>Delete for good…<//>`
        : html`<${Button} kind="primary" icon="trash" onClick=${() => toTrash()}>Move to trash<//>`}
      <${Button} icon="close" label="Select nothing" onClick=${() => setSelected(new Set())} /></div>`}
    ${photo && html`<${Viewer} id=${photo} pages=${pages} onMove=${(asset) => open(asset, true)} onClose=${() => open("")}
      onTrash=${trash ? null : async (asset) => (open("", true), await toTrash([asset]))} />`}
    ${asking === "empty" && html`<${EmptyTrash} library=${library} changed=${changed} onClose=${() => setAsking(null)} />`}
    ${asking === "delete" && html`<${DeleteSome} library=${library} ids=${ids} changed=${changed} onClose=${() => setAsking(null)} />`}
    ${over && html`<div class="drop-hint" aria-hidden="true">Drop to upload to ${library.name}</div>`}
  </div>`;
}

function Pick({ library }) {
  const files = useRef();
  const folder = useRef();
  const take = (event) => {
    upload(library, event.target.files);
    event.target.value = "";
  };
  return html`<input ref=${files} class="hidden" type="file" multiple accept="image/*,video/*" onChange=${take} aria-label="Files to upload" tabindex="-1" />
    <input ref=${folder} class="hidden" type="file" webkitdirectory onChange=${take} aria-label="Folder to upload" tabindex="-1" />
    <${Button} kind="primary" icon="upload" onClick=${() => files.current.click()}>Upload<//>
    <${Button} icon="folder" label="Upload a folder" onClick=${() => folder.current.click()} />`;
}

function EmptyTrash({ library, changed, onClose }) {
  const save = async (number) => {
    await api.post(`/api/assets/empty-trash?library_id=${library.id}&expected_asset_count=${encodeURIComponent(number)}`);
    toast("The trash is empty.");
    await changed();
  };
  return html`<${Ask} title="Empty the trash of “${library.name}”" label="How many photos are in it?" save="Delete for good" kind="danger solid"
    inputmode="numeric" pattern="[0-9]+" onSave=${save} onClose=${onClose}
    hint=${html`<strong>${photos(library.trashed_asset_count)}</strong> will be gone for ever. Type the number to go on.`} />`;
}

function DeleteSome({ library, ids, changed, onClose }) {
  const remove = async () => {
    await inBatches(ids, (some) => api.delete(`/api/assets?library_id=${library.id}&expected_asset_count=${some.length}`, { ids: some }));
    onClose();
    toast(`${photos(ids.length)} deleted for good.`);
    await changed();
  };
  return html`<${Confirm} title="Delete ${photos(ids.length)} for good?" action="Delete for good" onConfirm=${remove} onClose=${onClose}>This cannot be undone.<//>`;
}
