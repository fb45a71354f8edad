/** One user: role, state, groups, tokens. */
import { html } from '../html.js';
import { api } from '../api.js';
import { useAnswer, useDeed } from '../answer.js';
import { titleOf, useTable } from '../table.js';
import { Choice } from '../parts/choice.js';
import { Fault, Loading } from '../parts/say.js';
import { moment } from '../parts/time.js';
import { Tokens } from './tokens.js';
import { usersOf } from './users.js';

/** @param {{id: string}} props */
export function Person({ id }) {
  const { answer, fault, again } = useAnswer(() => api.get(`users/${encodeURIComponent(id)}`), [id]);
  if (!answer) return fault ? html`<${Fault} of=${fault} />` : html`<${Loading} what="Looking for the user" />`;
  return html`
    <h2>${answer.displayName} ${answer.suspended && html`<span class="verdict denied">suspended</span>`}</h2>
    <dl>
      <dt>Username</dt><dd>${answer.username}</dd>
      <dt>Address</dt><dd>${answer.email}</dd>
      <dt>Id</dt><dd>${answer.id}</dd>
      <dt>Last login</dt><dd>${answer.lastLogin ? moment(answer.lastLogin) : 'never'}</dd>
      <dt>Groups</dt>
      <dd>${answer.groups.map(({ id: group, name }, i) => html`${i > 0 && ', '}<a href=${usersOf({ group })}>${name}</a>`)}</dd>
    </dl>
    <${Fault} of=${fault} />
    <${Changes} of=${answer} onChanged=${again} />
    <${Tokens} of=${answer} onChanged=${again} />
  `;
}

function Changes({ of: { id, role, suspended }, onChanged }) {
  const { roles } = useTable();
  const deed = useDeed();
  const change = (what) => deed.run(() => api.patch(`users/${id}`, what)).then(onChanged);
  return html`
    <div class="line">
      <${Choice}
        key=${roles.length}
        label="Role"
        value=${role}
        options=${roles.map((each) => [each, titleOf(each)])}
        onChange=${(chosen) => change({ role: chosen })}
      />
      <button class="outline secondary" onClick=${() => change({ suspended: !suspended })} disabled=${deed.busy}>
        ${suspended ? 'Let in again' : 'Suspend'}
      </button>
    </div>
    <${Fault} of=${deed.fault} />
  `;
}
