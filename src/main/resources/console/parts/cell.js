/** A cell of the role table, or a row of it: its endpoints, and the calls that touched it. */
import { html } from '../html.js';
import { api } from '../api.js';
import { useAnswer } from '../answer.js';
import { href } from '../router.js';
import { titleOf, useTable } from '../table.js';
import { questionOf } from '../views/ask.js';
import { Fault } from './say.js';
import { Verdict, WhoMay } from './verdict.js';

/** @param {{row?: import('./heat.js').CoveredRow, role?: string, closed: string}} props the role is left out for a whole row */
export function CellPanel({ row, role, closed }) {
  if (!row) return html`<section class="panel"><p>There is no such row. <a href=${closed}>Close</a></p></section>`;
  const cell = role && row.roles[role];
  return html`
    <section class="panel" aria-labelledby="panel-title">
      <a class="close" href=${closed}>Close</a>
      <h2 id="panel-title">Row ${row.row}${cell && ` · ${titleOf(role)}: ${cell.expected}`}</h2>
      <p>${row.family}: ${row.title}</p>
      ${cell && html`<p>${cell.allowed} allowed, ${cell.denied} denied so far.</p>`}
      <${Endpoints} row=${row} role=${role} />
      <${Calls} row=${row.row} role=${role} />
    </section>
  `;
}

function Endpoints({ row, role }) {
  const { rows } = useTable();
  const known = rows.find((each) => each.row === row.row);
  if (!known) return null;
  const [first] = known.endpoints;
  return html`
    <h3>Endpoints${known.since && html` <span class="soft">since ${known.since}</span>`}</h3>
    <ul class="plain">
      ${known.endpoints.map(
        (endpoint) => html`
          <li>
            ${endpoint.methods.map((method) => html`<a href=${questionOf({ role: role ?? 'VIEWER', method, path: endpoint.path })}>${method}</a> `)}
            <code>${endpoint.path}</code>
          </li>
        `,
      )}
    </ul>
    <${WhoMay} roles=${known.roles} asked=${role} to=${(other) => questionOf({ role: other, method: first.methods[0], path: first.path })} />
  `;
}

/** Those of this instance, while the counts are of the whole server. */
function Calls({ row, role }) {
  const { answer, fault } = useAnswer(() => api.get('journal', { row, role, limit: 20 }), [row, role]);
  return html`
    <h3>Calls in this instance</h3>
    <${Fault} of=${fault} />
    ${answer?.calls.length === 0 && html`<p class="soft">None that the journal still has.</p>`}
    <ul class="plain">
      ${answer?.calls.map(
        (call) => html`<li><${Verdict} of=${call.verdict} /> <a href=${href(['requests', call.id], { row })}>${call.method} ${call.path}</a> ${call.status}</li>`,
      )}
    </ul>
  `;
}
