/** Rows by roles, each cell coloured by how often it was tried. */
import { html } from '../html.js';
import { titleOf } from '../table.js';
import { cellClass } from './verdict.js';

const SIGNS = { yes: '✓', star: '✓*', no: '✕' };
const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/**
 * @typedef {object} CoveredRow
 * @property {number} row
 * @property {string} family
 * @property {string} title
 * @property {Record<string, {expected: string, allowed: number, denied: number}>} roles
 */

/**
 * @param {object} props
 * @param {CoveredRow[]} props.rows
 * @param {{row: number, role?: string}} props.chosen
 * @param {(row: number, role?: string) => string} props.to the address of a row or cell
 */
export function HeatMap({ rows, chosen, to }) {
  if (!rows.length) return html`<p>No row has these words.</p>`;
  const roles = Object.keys(rows[0].roles);
  const focusable = rows.some((row) => row.row === chosen.row) && roles.includes(chosen.role) ? chosen : { row: rows[0].row, role: roles[0] };
  return html`
    <table class="heat" onKeyDown=${walk}>
      <caption class="soft">Arrow keys go from cell to cell.</caption>
      <thead>
        <tr><th scope="col">Row</th>${roles.map((role) => html`<th scope="col"><span>${titleOf(role)}</span></th>`)}</tr>
      </thead>
      ${families(rows).map(
        ([family, members]) => html`
          <tbody>
            <tr><th class="family" scope="rowgroup" colspan=${roles.length + 1}>${family}</th></tr>
            ${members.map(
              (row) => html`
                <tr key=${row.row} class=${row.row === chosen.row ? 'open' : ''}>
                  <th scope="row"><span class="soft">${row.row}</span> ${row.title}</th>
                  ${roles.map((role) => html`<td><${Cell} row=${row} role=${role} chosen=${chosen} focusable=${focusable} to=${to} /></td>`)}
                </tr>
              `,
            )}
          </tbody>
        `,
      )}
    </table>
  `;
}

function Cell({ row, role, chosen, focusable, to }) {
  const { expected, allowed, denied } = row.roles[role];
  const kind = cellClass(expected);
  const isAt = (place) => place.row === row.row && place.role === role;
  return html`
    <a class=${`cell ${kind} ${heat(allowed, denied)}`} href=${to(row.row, role)} tabindex=${isAt(focusable) ? 0 : -1}
      aria-current=${isAt(chosen) ? 'true' : undefined}
      aria-label=${`Row ${row.row}, ${titleOf(role)}: ${expected}, ${allowed} allowed, ${denied} denied`}>
      ${allowed + denied || SIGNS[kind]}
    </a>
  `;
}

/** The more calls, the deeper the colour, in steps of ten times as many. */
function heat(allowed, denied) {
  if (!allowed && !denied) return '';
  const step = Math.min(3, 1 + Math.floor(Math.log10(allowed + denied)));
  const verdict = allowed && denied ? 'both' : allowed ? 'allowed' : 'denied';
  return `${verdict} h${step}`;
}

/** Neighbours of the same family together, in the table's order. @param {CoveredRow[]} rows @returns {[string, CoveredRow[]][]} */
function families(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row.family, [...(groups.get(row.family) ?? []), row]);
  return [...groups];
}

/** Moves from cell to cell, so that a keyboard does not have to go through all of them. */
function walk(event) {
  const step = STEPS[event.key];
  const cell = event.target.closest('a.cell');
  if (!step || !cell) return;
  event.preventDefault();
  const grid = [...event.currentTarget.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('a.cell')]).filter((row) => row.length);
  const y = grid.findIndex((row) => row.includes(cell));
  const x = grid[y].indexOf(cell);
  grid[y + step[0]]?.[x + step[1]]?.focus();
}
