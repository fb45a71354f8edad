/** Matillion: groups and users, what is said where, and what counts in the end. */
import { html } from '../html.js';
import { href } from '../router.js';
import { Tabs } from '../parts/tabs.js';
import { Group } from '../matillion/group.js';
import { Groups } from '../matillion/groups.js';
import { User } from '../matillion/user.js';
import { Users } from '../matillion/users.js';

export const title = 'Matillion';
export const path = 'matillion';

const SIDES = { groups: 'Groups', users: 'Users' };

/** @param {import('../router.js').Route} route `#/matillion/groups/7` is one of them, `#/matillion/users/reader` another */
export function View({ rest, query }) {
  const [wanted, chosen] = rest;
  const side = Object.hasOwn(SIDES, wanted) ? wanted : 'groups';
  const tabs = Object.entries(SIDES).map(([name, title]) => ({ title, to: href([path, name]), current: name === side }));
  return html`
    <p class="lead">
      A group grants or forbids a permission, or leaves it to the node above, and then to the group above. One group that grants is
      enough for its members.
    </p>
    <${Tabs} label="Matillion" tabs=${tabs} />
    ${side === 'users'
      ? chosen ? html`<${User} key=${chosen} name=${chosen} />` : html`<${Users} />`
      : chosen ? html`<${Group} key=${chosen} id=${chosen} />` : html`<${Groups} query=${query} />`}
  `;
}
