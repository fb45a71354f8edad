/** Groups as the tree that they are. */
import { html } from '../html.js';
import { api } from '../api.js';
import { useAnswer } from '../answer.js';
import { href } from '../router.js';
import { Empty, Fault, Loading } from '../parts/say.js';

/** @param {{id: number}} group */
export function groupOf({ id }) {
  return href(['matillion', 'groups', id]);
}

export function Groups() {
  const { answer, fault } = useAnswer(() => api.get('matillion/groups'));
  if (!answer) return fault ? html`<${Fault} of=${fault} />` : html`<${Loading} what="Looking for groups" />`;
  if (answer.length === 0) return html`<${Empty} title="No groups"><p>Who is in no group may do everything but administer.</p><//>`;
  return html`<${Branch} groups=${answer} below=${null} />`;
}

/** Those right below a group, each with its own branch. The server keeps the tree free of circles. */
function Branch({ groups, below }) {
  const here = groups.filter((group) => group.parent === below);
  if (here.length === 0) return null;
  return html`
    <ul class="tree">
      ${here.map((group) => html`<li key=${group.id}><a href=${groupOf(group)}>${group.name}</a><${Branch} groups=${groups} below=${group.id} /></li>`)}
    </ul>
  `;
}
