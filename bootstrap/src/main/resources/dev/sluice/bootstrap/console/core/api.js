// The public API of Sluice, as anybody may use it. The browser sends the cookie of the session; no key is kept here.

/** An answer that is no success; `status` 0 means that there was none at all. */
export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

let onSignedOut = () => {};

/** Calls `listener` whenever the server does not know us any more. */
export function whenSignedOut(listener) {
  onSignedOut = listener;
}

/** One sentence out of the body of an error. */
export function sentence(body, status) {
  const detail = body?.detail;
  if (Array.isArray(detail)) return detail.map((problem) => problem.msg).join(". ");
  return detail ?? `The server answered with ${status}.`;
}

async function call(method, path, body, signal) {
  const headers = { "X-Sluice-Session": "1" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  let response;
  try {
    response = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body), signal });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new ApiError(0, "The server does not answer. Trying again.");
  }
  const answer = await response.json().catch(() => null);
  if (response.ok) return answer;
  if (response.status === 401 && path !== "/api/session") onSignedOut();
  throw new ApiError(response.status, sentence(answer, response.status));
}

export const api = {
  get: (path, signal) => call("GET", path, undefined, signal),
  post: (path, body) => call("POST", path, body),
  put: (path, body) => call("PUT", path, body),
  patch: (path, body) => call("PATCH", path, body),
  delete: (path, body) => call("DELETE", path, body),
};

/** Does something to assets, as many at a time as one call takes. */
export async function inBatches(ids, work) {
  for (let at = 0; at < ids.length; at += 200) await work(ids.slice(at, at + 200));
}

/** The address of a rendering without the host, which behind a proxy may not be ours. */
export function link(variant) {
  if (!variant) return null;
  const url = new URL(variant.url, location.href);
  return url.pathname + url.search;
}

/** The smallest picture of an asset, null if there is none. */
export const thumbnail = (asset) => link(asset.asset_urls?.thumbnail ?? asset.asset_urls?.thumbnail_image);
