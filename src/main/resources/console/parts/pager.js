/** Lists that come page by page. */
import { html } from '../html.js';

const PAGE = 50;

/** What a list is asked for: one entry more than a page has tells whether there is another. @param {{skip?: string}} query */
export function pageOf({ skip = 0 }) {
  return { limit: PAGE + 1, skip };
}

/** The entries of the page itself. @template T @param {T[]} found @returns {T[]} */
export function onPage(found) {
  return found.slice(0, PAGE);
}

/**
 * Leads to the pages before and behind.
 *
 * @param {{found: any[], skip?: string, to: (skip: number) => string}} props what was found, and the address of another page
 */
export function Pager({ found, skip = 0, to }) {
  const at = Number(skip);
  const more = found.length > PAGE;
  if (at === 0 && !more) return null;
  return html`
    <nav class="line" aria-label="Pages">
      ${at > 0 && html`<a href=${to(Math.max(0, at - PAGE))}>Previous</a>`}
      <span class="soft">${at + 1}–${at + onPage(found).length}</span>
      ${more && html`<a href=${to(at + PAGE)}>Next</a>`}
    </nav>
  `;
}
