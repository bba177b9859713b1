// One photo, large, with what is known of it, and the way to its neighbours.
import { html, useEffect, useRef, useState } from "../lib/html.js";
import { api, link } from "../core/api.js";
import { bytes, Time, wallClock } from "../core/format.js";
import { Button, Icon } from "../core/parts.js";

const SHOWABLE = /^image\/(jpeg|png|gif|webp|avif|bmp|svg\+xml)$/;

export function Viewer({ id, pages, onMove, onClose, onTrash }) {
  const element = useRef();
  const [asset, setAsset] = useState(null);
  const [error, setError] = useState(null);
  const index = pages.items.findIndex((item) => item?.id === id);
  const neighbour = (step) => pages.items[index + step]?.id;
  const move = (step) => index >= 0 && neighbour(step) && onMove(neighbour(step));
  useEffect(() => {
    const before = document.activeElement;
    const dialog = element.current;
    dialog.showModal();
    // Nothing outside can take the focus before the dialog is out of the way.
    return () => (dialog.close(), setTimeout(() => before?.focus?.()));
  }, []);
  useEffect(() => {
    let over = false;
    setError(null);
    api.get(`/api/assets/${id}?include=metadata,file_data,variants`).then((found) => over || setAsset(found), (problem) => over || setError(problem));
    return () => { over = true; };
  }, [id]);
  const press = (event) => {
    if (event.key === "ArrowRight") move(1);
    else if (event.key === "ArrowLeft") move(-1);
    else if (event.key === "Delete" && onTrash) onTrash(id);
  };
  const shown = asset?.id === id ? asset : null;
  const original = shown && link(shown.asset_urls.original);
  const name = shown?.original_file_name ?? pages.items[index]?.name ?? "Photo";
  return html`<dialog ref=${element} class="viewer" aria-label=${name} onKeyDown=${press} onCancel=${(event) => (event.preventDefault(), onClose())}>
    <header><h2>${name}</h2>
      ${original && html`<a class="button" href=${original} download=${name}><${Icon} name="download" /><span>Download</span></a>`}
      ${onTrash && html`<${Button} icon="trash" label="Move to trash" onClick=${() => onTrash(id)} />`}
      <${Button} icon="close" label="Close" onClick=${onClose} /></header>
    <div class="stage">
      <${Button} icon="back" kind="round" label="Newer" disabled=${!neighbour(-1)} onClick=${() => move(-1)} />
      <figure>${error ? html`<p class="error" role="alert">${error.message}</p>` : shown && html`<${Picture} asset=${shown} original=${original} />`}</figure>
      <${Button} icon="next" kind="round" label="Older" disabled=${!neighbour(1)} onClick=${() => move(1)} />
    </div>
    <aside aria-label="About this photo">${shown && html`<${Facts} asset=${shown} />`}</aside>
  </dialog>`;
}

/** The best that there is; where one cannot be had, the next. */
function Picture({ asset, original }) {
  const [failed, setFailed] = useState(0);
  useEffect(() => setFailed(0), [asset.id]);
  const urls = asset.asset_urls;
  const small = link(urls.thumbnail ?? urls.thumbnail_image);
  if (asset.mime_type.startsWith("video/")) return html`<video src=${original} controls poster=${small ?? undefined}></video>`;
  const large = [link(urls.fullsize ?? urls.preview), SHOWABLE.test(asset.mime_type) && original, small].filter(Boolean)[failed];
  if (!large) return html`<p class="unseen">Browsers cannot show ${asset.mime_type}. The file itself can be downloaded.</p>`;
  return html`<img key=${large} src=${large} alt=${asset.original_file_name} onError=${() => setFailed(failed + 1)} />`;
}

function Facts({ asset }) {
  const about = asset.metadata ?? {};
  const camera = [about.make, about.model].filter(Boolean).join(" ");
  const exposure = [about.f_number && `f/${about.f_number}`, about.exposure_time && (about.exposure_time < 1 ? `1/${Math.round(1 / about.exposure_time)} s` : `${about.exposure_time} s`),
    about.iso && `ISO ${about.iso}`, about.focal_length && `${about.focal_length} mm`].filter(Boolean).join(" · ");
  const rows = [
    ["Taken", wallClock(asset.local_datetime)],
    ["Camera", camera], ["Lens", about.lens_model], ["Exposure", exposure],
    ["Place", about.display_label ?? (about.latitude != null && `${about.latitude.toFixed(5)}, ${about.longitude.toFixed(5)}`)],
    ["Size", `${asset.width ? `${asset.width} × ${asset.height} · ` : ""}${bytes(asset.file_size_bytes)}`],
    ["Type", asset.mime_type],
    ["Uploaded", html`<${Time} at=${asset.created_at} />`],
    ["Trashed", asset.trashed_at && html`<${Time} at=${asset.trashed_at} />`],
  ];
  return html`<dl>${rows.filter(([, value]) => value).map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>`;
}
