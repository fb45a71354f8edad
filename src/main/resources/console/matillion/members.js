/** Where a group stands, and who belongs to it. */
import { html } from '../html.js';
import { userOf } from './users.js';

/** @param {{of: {parent: string | null, roles: string[], members: string[]}}} props */
export function Members({ of: { parent, roles, members } }) {
  return html`
    <dl>
      <dt>Lies under</dt><dd>${parent ?? 'nothing'}</dd>
      <dt>Members</dt>
      <dd>${members.length === 0 ? 'nobody' : members.map((name, i) => html`${i > 0 && ', '}<a href=${userOf(name)}>${name}</a>`)}</dd>
      ${roles.length > 0 && html`<dt>By role</dt><dd>${roles.join(', ')}</dd>`}
    </dl>
  `;
}
