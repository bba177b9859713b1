// Uploads: a queue for all libraries, three files at a time, with progress, cancel and retry.
import { html, useState } from "../lib/html.js";
import { sentence } from "../core/api.js";
import { store } from "../core/state.js";
import { bytes, count } from "../core/format.js";
import { Bar, Button } from "../core/parts.js";

const AT_ONCE = 3;
const SHOWN = 60;
const jobs = store([]);
const OVER = ["done", "known", "failed", "cancelled"];

/** Changes with every file that has arrived. */
export const arrivals = store(0);

/** The files that were dropped, those in folders among them. */
export async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  return entries.length ? (await Promise.all(entries.map(filesOf))).flat() : [...transfer.files];
}

async function filesOf(entry) {
  if (entry.isFile) return [await new Promise((resolve, reject) => entry.file(resolve, reject))];
  const reader = entry.createReader();
  const all = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return (await Promise.all(all.map(filesOf))).flat();
    all.push(...some);
  }
}

/** Puts files into the queue. */
export function upload(library, files) {
  const added = [...files].map((file) => ({ id: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`, library: library.id, file, state: "waiting", sent: 0 }));
  jobs.set((all) => [...(all.every((job) => OVER.includes(job.state)) ? [] : all), ...added]);
  next();
}

function change(job, what) {
  jobs.set((all) => all.map((one) => (one.id === job.id ? { ...one, ...what } : one)));
}

function next() {
  const all = jobs.get();
  const running = all.filter((job) => job.state === "sending").length;
  all.filter((job) => job.state === "waiting").slice(0, AT_ONCE - running).forEach(send);
}

function send(job) {
  const request = new XMLHttpRequest();
  const time = new Date(job.file.lastModified).toISOString();
  const form = new FormData();
  form.append("library_id", job.library);
  form.append("device_id", "console");
  form.append("device_asset_id", job.file.webkitRelativePath || job.file.name);
  form.append("file_created_at", time);
  form.append("file_modified_at", time);
  form.append("asset_data", job.file);
  request.upload.onprogress = (event) => change(job, { sent: event.loaded });
  const end = (state, why) => {
    change(job, { state, why, sent: state === "done" || state === "known" ? job.file.size : 0 });
    if (state === "done") arrivals.set((number) => number + 1);
    next();
  };
  request.onload = () => {
    if (request.status === 201) return end("done");
    if (request.status === 200) return end("known", "already there");
    let body = null;
    try { body = JSON.parse(request.responseText); } catch { /* no JSON: the status has to do */ }
    end("failed", sentence(body, request.status));
  };
  request.onerror = () => end("failed", "The server does not answer.");
  request.onabort = () => end("cancelled", "cancelled");
  request.open("POST", "/api/assets");
  request.setRequestHeader("X-Sluice-Session", "1");
  change(job, { state: "sending", request });
  request.send(form);
}

function cancel(job) {
  if (job.state === "sending") job.request.abort();
  else change(job, { state: "cancelled", why: "cancelled" });
}

function retry(job) {
  change(job, { state: "waiting", why: undefined, sent: 0 });
  next();
}

export function Uploads() {
  const all = jobs.use();
  const [open, setOpen] = useState(true);
  if (!all.length) return null;
  const over = all.filter((job) => OVER.includes(job.state));
  const failed = all.filter((job) => job.state === "failed");
  const there = all.filter((job) => job.state === "done" || job.state === "known").length;
  const total = all.reduce((sum, job) => sum + job.file.size, 0);
  const sent = all.reduce((sum, job) => sum + (OVER.includes(job.state) ? job.file.size : Math.min(job.sent, job.file.size)), 0);
  const busy = over.length < all.length;
  const first = [...all].sort((one, other) => rank(one) - rank(other)).slice(0, SHOWN);
  const title = busy ? `Uploading ${count(over.length + 1)} of ${count(all.length)}`
    : failed.length ? `${count(failed.length)} of ${count(all.length)} failed` : there < all.length ? `${count(there)} uploaded, ${count(all.length - there)} cancelled` : `${count(there)} uploaded`;
  return html`<section class="uploads" aria-label="Uploads">
    <header><h2 role="status">${title}</h2>
      ${failed.length > 0 && html`<${Button} onClick=${() => failed.forEach(retry)}>Retry<//>`}
      ${busy && html`<${Button} onClick=${() => all.filter((job) => !OVER.includes(job.state)).reverse().forEach(cancel)}>Cancel all<//>`}
      <${Button} onClick=${() => setOpen(!open)} aria-expanded=${open}>${open ? "Less" : "More"}<//>
      ${!busy && html`<${Button} icon="close" label="Close uploads" onClick=${() => jobs.set([])} />`}</header>
    <${Bar} value=${sent} most=${total || 1} label="All uploads" />
    ${open && html`<ul>${first.map((job) => html`<li key=${job.id} class=${job.state}>
      <span class="name">${job.file.name}</span>
      <span class="small">${job.state === "sending" ? `${bytes(job.sent)} of ${bytes(job.file.size)}` : job.why ?? (job.state === "done" ? "done" : bytes(job.file.size))}</span>
      ${job.state === "sending" && html`<${Bar} value=${job.sent} most=${job.file.size || 1} label=${job.file.name} />`}
      ${!OVER.includes(job.state) && html`<${Button} icon="close" label="Cancel ${job.file.name}" onClick=${() => cancel(job)} />`}
      ${["failed", "cancelled"].includes(job.state) && html`<${Button} icon="undo" label="Retry ${job.file.name}" onClick=${() => retry(job)} />`}</li>`)}
      ${all.length > SHOWN && html`<li class="small">and ${count(all.length - SHOWN)} more</li>`}</ul>`}
  </section>`;
}

const rank = (job) => ["sending", "failed", "waiting", "cancelled", "known", "done"].indexOf(job.state);
