/** Users: found by name, role or group. */
import { html } from '../html.js';
import { api } from '../api.js';
import { useAnswer } from '../answer.js';
import { go, href } from '../router.js';
import { titleOf, useTable } from '../table.js';
import { Choice, filledIn } from '../parts/choice.js';
import { onPage, pageOf, Pager } from '../parts/pager.js';
import { Empty, Fault, Loading } from '../parts/say.js';

/** The address of a list of users. @param {{q?: string, role?: string, group?: string, skip?: number}} wanted */
export function usersOf(wanted) {
  return href(['people', 'users'], wanted);
}

/** @param {{query: Record<string, string>}} props */
export function Users({ query }) {
  const { answer, fault } = useAnswer(() => api.get('users', { ...query, ...pageOf(query) }), [JSON.stringify(query)]);
  return html`
    <${Search} key=${JSON.stringify(query)} ...${query} />
    <${Fault} of=${fault} />
    ${!answer && !fault && html`<${Loading} what="Looking for people" />`}
    ${answer?.length === 0 && html`<${Empty} title="Nobody like that"><p><a href=${usersOf({})}>All users</a></p><//>`}
    ${answer?.length > 0 && html`<${List} users=${onPage(answer)} />`}
    ${answer && html`<${Pager} found=${answer} skip=${query.skip} to=${(skip) => usersOf({ ...query, skip })} />`}
  `;
}

function Search({ q, role, group }) {
  const { roles } = useTable();
  const options = [['', 'Any'], ...roles.map((each) => [each, titleOf(each)])];
  return html`
    <form class="line" onSubmit=${(event) => go(usersOf(filledIn(event)))}>
      <label class="wide">Name or address <input name="q" value=${q} placeholder="steward" autocomplete="off" /></label>
      <${Choice} key=${roles.length} label="Role" name="role" value=${role ?? ''} options=${options} />
      <label>Group <input name="group" value=${group} inputmode="numeric" pattern="[0-9]*" size="4" placeholder="any" /></label>
      <button>Search</button>
    </form>
  `;
}

function List({ users }) {
  return html`
    <table class="stack">
      <thead>
        <tr><th scope="col">User</th><th scope="col">Role</th><th scope="col">Groups</th><th scope="col">Tokens</th></tr>
      </thead>
      <tbody>${users.map((user) => html`<${User} key=${user.id} ...${user} />`)}</tbody>
    </table>
  `;
}

function User({ id, username, displayName, role, suspended, groups, tokens }) {
  return html`
    <tr>
      <th scope="row">
        <a href=${href(['people', 'users', id])}>${username}</a> <span class="soft">${id} · ${displayName}</span>
      </th>
      <td>${titleOf(role)} ${suspended && html`<span class="verdict denied">suspended</span>`}</td>
      <td>${groups.map((group) => group.name).join(', ')}</td>
      <td>${plural(tokens.filter((token) => !token.revoked).length)}</td>
    </tr>
  `;
}

function plural(count) {
  return count === 1 ? '1 token' : `${count} tokens`;
}
