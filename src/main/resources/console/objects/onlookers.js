/** Who sees an object, and why or why not: the answer is that of the condition by which their own calls are answered. */
import { html } from '../html.js';
import { api } from '../api.js';
import { useAnswer } from '../answer.js';
import { titleOf } from '../table.js';
import { onPage, pageOf, Pager } from '../parts/pager.js';
import { Fault, Loading } from '../parts/say.js';
import { objectOf } from './object.js';
import { href } from '../router.js';

/** @typedef {{user: number, username: string, role: string, visible: boolean, why: string}} Onlooker */

/** So many come with the object. */
const FIRST = 20;

/** @param {{object: {otype: string, id: number, visibleTo: Onlooker[]}, skip?: string}} props without `skip`, the first are shown */
export function Onlookers({ object: { otype, id, visibleTo }, skip }) {
  const to = (people) => objectOf({ otype, id }, { people });
  return html`
    <h2>Who sees it</h2>
    ${skip === undefined && html`<${List} people=${visibleTo} />`}
    ${skip === undefined && visibleTo.length === FIRST && html`<p><a href=${to('0')}>Everybody, page by page</a></p>`}
    ${skip !== undefined && html`<${Everybody} at=${`objects/${otype}/${id}/visibility`} skip=${skip} to=${to} />`}
  `;
}

function Everybody({ at, skip, to }) {
  const { answer, fault } = useAnswer(() => api.get(at, pageOf({ skip })), [skip]);
  if (!answer) return fault ? html`<${Fault} of=${fault} />` : html`<${Loading} what="Asking for each of them" />`;
  return html`<${List} people=${onPage(answer)} /><${Pager} found=${answer} skip=${skip} to=${(next) => to(String(next))} />`;
}

function List({ people }) {
  return html`
    <table class="stack">
      <thead><tr><th scope="col">User</th><th scope="col">Role</th><th scope="col">Sees it</th><th scope="col">Why</th></tr></thead>
      <tbody>${people.map((each) => html`<${Row} key=${each.user} ...${each} />`)}</tbody>
    </table>
  `;
}

function Row({ user, username, role, visible, why }) {
  return html`
    <tr>
      <th scope="row"><a href=${href(['people', 'users', user])}>${username}</a></th>
      <td>${titleOf(role)}</td>
      <td>
        <span class=${`verdict ${visible ? 'allowed' : 'denied'}`}><span aria-hidden="true">${visible ? '✓' : '✕'}</span> ${visible ? 'yes' : 'no'}</span>
      </td>
      <td>${why}</td>
    </tr>
  `;
}
