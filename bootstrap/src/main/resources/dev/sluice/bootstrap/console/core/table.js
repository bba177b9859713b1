// Tables of keys, users and nodes.
import { html } from "../lib/html.js";

/**
 * A table whose first column names the row; on narrow screens each row becomes a card whose cells say what they are.
 *
 * @param heads the columns' names; those of columns with buttons begin with "-" and are only read out
 * @param rows `{key, off, cells}`; what is off is struck out
 */
export function Table({ heads, rows }) {
  return html`<div class="table"><table>
    <thead><tr>${heads.map((head) => (head.startsWith("-") ? html`<th><span class="hidden">${head.slice(1)}</span></th>` : html`<th scope="col">${head}</th>`))}</tr></thead>
    <tbody>${rows.map(({ key, off, cells: [name, ...cells] }) => html`<tr key=${key} class=${off ? "off" : ""}><th scope="row">${name}</th>
      ${cells.map((cell, at) => (heads[at + 1].startsWith("-") ? html`<td class="tools">${cell}</td>` : html`<td data-label=${heads[at + 1]}>${cell}</td>`))}</tr>`)}</tbody>
  </table></div>`;
}
