/** The catalog from behind the scenes, where nothing is hidden: what there is, and who sees it. */
import { html } from '../html.js';
import { href } from '../router.js';
import { Found } from '../objects/found.js';
import { Inspected } from '../objects/inspected.js';

export const title = 'Objects';
export const path = 'objects';

/** @param {import('../router.js').Route} route `#/objects/table/1` is one of them, `#/objects?q=orders` some */
export function View({ rest, query }) {
  const [otype, id] = rest;
  return html`
    <p class="lead">
      Everything in the catalog, private things included.
      ${id ? html` <a href=${href([path])}>Look for others</a>` : ' Each tells its fields, where it lies and who sees it.'}
    </p>
    ${id ? html`<${Inspected} key=${otype + id} otype=${otype} id=${id} query=${query} />` : html`<${Found} query=${query} />`}
  `;
}
