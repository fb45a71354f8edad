/** Groups of people. */
import { html } from '../html.js';
import { api } from '../api.js';
import { useAnswer } from '../answer.js';
import { go, href } from '../router.js';
import { filledIn } from '../parts/choice.js';
import { onPage, pageOf, Pager } from '../parts/pager.js';
import { Empty, Fault, Loading } from '../parts/say.js';
import { usersOf } from './users.js';

/** @param {{query: Record<string, string>}} props */
export function Groups({ query }) {
  const { answer, fault } = useAnswer(() => api.get('groups', { ...query, ...pageOf(query) }), [JSON.stringify(query)]);
  const to = (wanted) => href(['people', 'groups'], wanted);
  return html`
    <form class="line" onSubmit=${(event) => go(to(filledIn(event)))}>
      <label class="wide">Name <input name="q" key=${query.q} value=${query.q} autocomplete="off" /></label>
      <button>Search</button>
    </form>
    <${Fault} of=${fault} />
    ${!answer && !fault && html`<${Loading} what="Looking for groups" />`}
    ${answer?.length === 0 && html`<${Empty} title="No groups like that"><p>Groups are made by SCIM, or by a dataset.</p><//>`}
    ${answer?.length > 0 && html`<${List} groups=${onPage(answer)} />`}
    ${answer && html`<${Pager} found=${answer} skip=${query.skip} to=${(skip) => to({ ...query, skip })} />`}
  `;
}

function List({ groups }) {
  return html`
    <table class="stack">
      <thead><tr><th scope="col">Group</th><th scope="col">Kind</th><th scope="col">Members</th></tr></thead>
      <tbody>${groups.map((group) => html`<${Group} key=${group.id} ...${group} />`)}</tbody>
    </table>
  `;
}

function Group({ id, name, builtIn, members }) {
  return html`
    <tr>
      <th scope="row">${name} <span class="soft">${id}</span></th>
      <td>${builtIn ? 'built in' : 'own'}</td>
      <td><a href=${usersOf({ group: id })}>${members} ${members === 1 ? 'member' : 'members'}<span class="unseen"> of ${name}</span></a></td>
    </tr>
  `;
}
