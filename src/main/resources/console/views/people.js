/** Who may call, and with what: users, groups, tokens, programs. */
import { html } from '../html.js';
import { href } from '../router.js';
import { Tabs } from '../parts/tabs.js';
import { Clients } from '../people/clients.js';
import { Groups } from '../people/groups.js';
import { Person } from '../people/person.js';
import { Users } from '../people/users.js';

export const title = 'People';
export const path = 'people';

const SIDES = { users: 'Users', groups: 'Groups', clients: 'OAuth clients' };

/** @param {import('../router.js').Route} route `#/people/users/7` is one of them */
export function View({ rest, query }) {
  const [wanted, id] = rest;
  const side = Object.hasOwn(SIDES, wanted) ? wanted : 'users';
  const tabs = Object.entries(SIDES).map(([name, title]) => ({ title, to: href([path, name]), current: name === side }));
  return html`
    <p class="lead">Whoever calls does so as somebody here. What you change counts from the next call on.</p>
    <${Tabs} label="People" tabs=${tabs} />
    ${side === 'groups' && html`<${Groups} query=${query} />`}
    ${side === 'clients' && html`<${Clients} />`}
    ${side === 'users' && (id ? html`<${Person} key=${id} id=${id} />` : html`<${Users} query=${query} />`)}
  `;
}
