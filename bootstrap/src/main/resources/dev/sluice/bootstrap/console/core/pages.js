// A long list of assets, read page by page from both of its ends, so that its end is as near as its beginning.
import { api, thumbnail } from "./api.js";

const PAGE = 200;

/** What a tile needs of an asset, and no more: there may be a hundred thousand. */
const lean = (asset) => ({
  id: asset.id, name: asset.original_file_name, type: asset.mime_type, at: asset.local_datetime, thumbnail: thumbnail(asset),
});

export class Pages {
  /** @param changed is called when something has been loaded, with an error if that failed */
  constructor(library, state, total, changed) {
    Object.assign(this, { library, state, changed, total, front: 0, back: 0, items: [], wanted: [0, 1], busy: false, over: false });
  }

  /** Loads until there is what lies from `from` to `to`. */
  want(from, to) {
    this.wanted = [from, to];
    if (!this.busy) this.run();
  }

  stop() {
    this.over = true;
  }

  isComplete() {
    return this.front + this.back >= this.total;
  }

  missing() {
    const [from, to] = this.wanted;
    return !this.isComplete() && Math.min(to, this.total) > this.front && from < this.total - this.back;
  }

  async run() {
    this.busy = true;
    try {
      while (!this.over && this.missing()) {
        const [from, to] = this.wanted;
        if (Math.min(to, this.total) - this.front <= this.total - this.back - from) await this.load("desc");
        else await this.load("asc");
        if (!this.over) this.changed(null);
      }
    } catch (error) {
      if (!this.over) this.changed(error);
    } finally {
      this.busy = false;
    }
  }

  async load(order) {
    const newest = order === "desc";
    const last = newest ? this.items[this.front - 1] : this.items[this.total - this.back];
    const started = newest ? this.front : this.back;
    const query = new URLSearchParams({ library_id: this.library, state: this.state, limit: PAGE, order });
    if (started) query.set("starting_after_id", last.id);
    const page = await api.get(`/api/assets?${query}`);
    const room = this.total - this.front - this.back;
    page.data.slice(0, room).forEach((asset, at) => {
      this.items[newest ? this.front + at : this.total - 1 - this.back - at] = lean(asset);
    });
    if (newest) this.front += Math.min(room, page.data.length);
    else this.back += Math.min(room, page.data.length);
    // Somebody else has taken some away: what is not there is not waited for.
    if (!page.has_more && !this.isComplete()) this.close();
  }

  close() {
    this.items = [...this.items.slice(0, this.front), ...this.items.slice(this.total - this.back, this.total)];
    this.total = this.items.length;
    this.front = this.total;
    this.back = 0;
  }
}
