/** One user: what they may do in the end, and by which group. */
import { html } from '../html.js';
import { api } from '../api.js';
import { useAnswer } from '../answer.js';
import { Fault, Loading } from '../parts/say.js';
import { depthOf, labelOf, State } from './state.js';

const REASONS = {
  SERVER_ADMIN: 'A Server Admin may do everything.',
  NO_GROUP: 'Who is in no group may do everything but administer.',
  NOTHING_SET: 'No group says anything.',
};

/** @param {{name: string}} props */
export function User({ name }) {
  const { answer, fault } = useAnswer(() => api.get(`matillion/users/${encodeURIComponent(name)}/permissions`), [name]);
  if (!answer) return fault ? html`<${Fault} of=${fault} />` : html`<${Loading} what="Looking for the user" />`;
  return html`
    <h2>${name}</h2>
    <table class="stack">
      <thead><tr><th scope="col">Permission</th><th scope="col">Counts</th><th scope="col">Because</th><th scope="col">By group</th></tr></thead>
      <tbody>${answer.map((each) => html`<${Row} key=${each.permission} ...${each} />`)}</tbody>
    </table>
  `;
}

function Row({ permission, granted, reason, decidedBy, groups }) {
  return html`
    <tr>
      <th scope="row" class=${`depth${depthOf(nodeOf(permission))}`}>${labelOf(nodeOf(permission))}</th>
      <td><${State} of=${granted ? 'GRANTED' : 'FORBIDDEN'} /></td>
      <td>${REASONS[reason] ?? `${decidedBy} says so.`}</td>
      <td><ul class="plain">${groups.map((verdict) => html`<li><${State} of=${verdict.state} /> ${inWords(verdict)}</li>`)}</ul></td>
    </tr>
  `;
}

/** Users’ permissions are named as in URLs, `CDC-Read`; groups’ as exported, `/CDC/Read`. */
function nodeOf(listed) {
  return `/${listed.replace('-', '/')}`;
}

function inWords({ group, setBy, node, inherited, memberBy }) {
  const from = inherited && setBy ? `, from ${setBy === group ? '' : `${setBy}: `}${labelOf(node)}` : '';
  return `${group} (${memberBy})${from}`;
}
