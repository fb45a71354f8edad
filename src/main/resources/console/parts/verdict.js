/** Verdicts and cells, which colour alone does not tell. */
import { html } from '../html.js';
import { titleOf } from '../table.js';

const SIGNS = { ALLOWED: '✓', DENIED: '✕', PENDING: '…', UNAUTHENTICATED: '?', NONE: '·' };

/** @param {{of: string}} props */
export function Verdict({ of }) {
  return html`<span class=${`verdict ${of.toLowerCase()}`}><span aria-hidden="true">${SIGNS[of]}</span> ${of.toLowerCase()}</span>`;
}

/** The class of a cell, by what the table says in it. @param {string} text such as `Yes`, `No` or `Yes*` */
export function cellClass(text) {
  if (text.startsWith('Yes')) return text === 'Yes' ? 'yes' : 'star';
  return 'no';
}

/**
 * All cells of a row.
 *
 * @param {{roles: Record<string, string>, asked?: string | null, to: (role: string) => string}} props the asked role is marked, the others
 *     lead to where it is asked as them
 */
export function WhoMay({ roles, asked, to }) {
  return html`
    <ul class="who" aria-label="What the row says for each role">
      ${Object.entries(roles).map(
        ([role, text]) => html`
          <li>
            <a class=${cellClass(text)} href=${to(role)} aria-current=${role === asked ? 'true' : undefined}>
              ${titleOf(role)} <b>${text}</b>
            </a>
          </li>
        `,
      )}
    </ul>
  `;
}
