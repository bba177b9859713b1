// The trash where the mistake is made: at once, with a way back in the same place.
import { html } from "../lib/html.js";
import { api, inBatches } from "../core/api.js";
import { store } from "../core/state.js";
import { bytes, count, photos, Time } from "../core/format.js";
import { Button, Dialog, toast } from "../core/parts.js";

/** The receipt that is shown, null if none is. */
export const receipt = store(null);

export async function trashLibrary(library, reload) {
  await api.post(`/api/libraries/${library.id}/trash`);
  toast(`“${library.name}” is in the trash.`, { undo: async () => (await restoreLibrary(library, false), await reload?.()) });
  await reload?.();
}

/** Restores, and tells what came back. */
export async function restoreLibrary(library, show = true) {
  const answer = await api.post(`/api/libraries/${library.id}/restore`);
  if (show && answer.restored) {
    const [latest] = await api.get(`/api/libraries/${library.id}/receipts`);
    receipt.set({ library: answer, ...latest });
  } else {
    toast(`“${library.name}” is back with ${photos(answer.asset_count)}.`);
  }
}

export async function trashAssets(library, ids, changed) {
  const at = `?library_id=${library}`;
  await inBatches(ids, (some) => api.post(`/api/assets/trash${at}`, { ids: some }));
  toast(`${photos(ids.length)} moved to the trash.`, {
    undo: async () => {
      await inBatches(ids, (some) => api.post(`/api/assets/restore${at}`, { ids: some }));
      toast(`${photos(ids.length)} restored.`);
      changed();
    },
  });
  changed();
}

const sameMinute = (one, other) => one.slice(0, 16) === other.slice(0, 16);

export function Receipt() {
  const shown = receipt.use();
  if (!shown) return null;
  const close = () => receipt.set(null);
  const lost = shown.purged_assets > 0;
  return html`<${Dialog} title="“${shown.library.name}” is back" onClose=${close}>
    <div class="receipt">
      <div><strong>${count(shown.assets)}</strong><span>${shown.assets === 1 ? "photo" : "photos"} came back</span><small>${bytes(shown.bytes)}</small></div>
      <div class=${lost ? "lost" : ""}><strong>${count(shown.purged_assets)}</strong><span>already gone</span><small>${lost ? bytes(shown.purged_bytes) : "nothing was lost"}</small></div>
    </div>
    <p class="small">Restored <${Time} at=${shown.restored_at} />.
      ${lost && (sameMinute(shown.first_purged_at, shown.last_purged_at) ? html` Purged <${Time} at=${shown.last_purged_at} />.`
        : html` Purged between <${Time} at=${shown.first_purged_at} /> and <${Time} at=${shown.last_purged_at} />.`)}</p>
    <div class="actions"><a class="button" href="#/libraries/${shown.library.id}" onClick=${close}>Open library</a>
      <${Button} kind="primary" onClick=${close}>Done<//></div>
  <//>`;
}
