/** An object in a line: what it is called, and where it is told of. */
import { html } from '../html.js';
import { href } from '../router.js';

/** @typedef {{otype: string, id: number, title: string, name: string | null}} CatalogObject */

/** @param {{otype: string, id: number | string}} object @param {object} [query] what is open of it */
export function objectOf({ otype, id }, query) {
  return href(['objects', otype, id], query);
}

/** @param {{of: CatalogObject}} props */
export function ObjectLink({ of: object }) {
  return html`<a href=${objectOf(object)}>${object.title || object.name || `${object.otype} ${object.id}`}</a>`;
}

/** @param {{objects: CatalogObject[]}} props */
export function ObjectList({ objects }) {
  return html`
    <table class="stack">
      <thead><tr><th scope="col">Title</th><th scope="col">Type</th><th scope="col">Id</th></tr></thead>
      <tbody>${objects.map((each) => html`<${Row} key=${each.otype + each.id} of=${each} />`)}</tbody>
    </table>
  `;
}

function Row({ of: object }) {
  const { otype, id, name, title } = object;
  return html`
    <tr>
      <th scope="row"><${ObjectLink} of=${object} /> ${name && name !== title && html`<span class="soft">${name}</span>`}</th>
      <td>${otype}</td>
      <td>${id}</td>
    </tr>
  `;
}
