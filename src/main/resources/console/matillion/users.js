/** Users, and the groups that they have been put into. */
import { html } from '../html.js';
import { api } from '../api.js';
import { useAnswer } from '../answer.js';
import { href } from '../router.js';
import { Empty, Fault, Loading } from '../parts/say.js';

/** @param {string} name */
export function userOf(name) {
  return href(['matillion', 'users', name]);
}

export function Users() {
  const { answer, fault } = useAnswer(() => api.get('matillion/users'));
  if (!answer) return fault ? html`<${Fault} of=${fault} />` : html`<${Loading} what="Looking for users" />`;
  if (answer.length === 0) return html`<${Empty} title="No users"><p>A login becomes one when it is made.</p><//>`;
  return html`
    <table class="stack">
      <thead><tr><th scope="col">User</th><th scope="col">Groups</th></tr></thead>
      <tbody>
        ${answer.map(({ name, groups }) => html`<tr key=${name}><th scope="row"><a href=${userOf(name)}>${name}</a></th><td>${groups.join(', ') || 'none'}</td></tr>`)}
      </tbody>
    </table>
  `;
}
