// Numbers and times in the viewer's own language and zone.
import { html } from "../lib/html.js";

const UNITS = ["B", "kB", "MB", "GB", "TB", "PB"];
const DAY = 86_400_000;
const numbers = new Intl.NumberFormat();
const moments = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const days = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const months = new Intl.DateTimeFormat(undefined, { month: "long", year: "numeric" });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });

export const count = (number) => numbers.format(number);

/** `3 photos`, `1 photo`. */
export const photos = (number) => `${count(number)} ${number === 1 ? "photo" : "photos"}`;

export function bytes(number) {
  let unit = 0;
  while (number >= 999.5 && unit < UNITS.length - 1) {
    number /= 1000;
    unit++;
  }
  return `${unit && number < 10 ? number.toFixed(1) : Math.round(number)} ${UNITS[unit]}`;
}

/** How long it is until then, in one unit: `89 days`, `4 hours`, `now`. */
export function until(instant) {
  const left = new Date(instant) - Date.now();
  if (left <= 0) return "now";
  for (const [length, name] of [[DAY, "day"], [3_600_000, "hour"], [60_000, "minute"], [1000, "second"]]) {
    const number = Math.round(left / length);
    if (number >= 1) return `${count(number)} ${name}${number === 1 ? "" : "s"}`;
  }
  return "1 second";
}

function ago(date) {
  const passed = date - Date.now();
  for (const [length, name] of [[DAY, "day"], [3_600_000, "hour"], [60_000, "minute"]]) {
    if (Math.abs(passed) >= length) return relative.format(Math.round(passed / length), name);
  }
  return "just now";
}

/** A moment in the viewer's zone, the exact instant on hover; `how` is "moment", "day" or "ago". */
export function Time({ at, how = "moment" }) {
  if (!at) return html`<span>–</span>`;
  const date = new Date(at);
  const text = how === "day" ? days.format(date) : how === "ago" ? ago(date) : moments.format(date);
  return html`<time dateTime=${at} title=${at}>${text}</time>`;
}

/** A wall clock time as the camera had it, in no zone. */
export function wallClock(local) {
  const date = new Date(local.slice(0, 19));
  return Number.isNaN(date.getTime()) ? local : moments.format(date);
}

/** The day of a wall clock time. */
export function wallDay(local) {
  const date = new Date(local.slice(0, 19));
  return Number.isNaN(date.getTime()) ? local : days.format(date);
}

export function month(local) {
  const date = new Date(local.slice(0, 19));
  return Number.isNaN(date.getTime()) ? "" : months.format(date);
}
