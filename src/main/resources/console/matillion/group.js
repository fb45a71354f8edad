/** One group: its permissions as a tree, each of which can be granted, forbidden or left to what stands above. */
import { html } from '../html.js';
import { api } from '../api.js';
import { useAnswer, useDeed } from '../answer.js';
import { Fault, Loading } from '../parts/say.js';
import { Members } from './members.js';
import { depthOf, labelOf, State } from './state.js';

const STATES = ['DEFAULT', 'GRANTED', 'FORBIDDEN'];

/** @param {{id: string}} props */
export function Group({ id }) {
  const at = `matillion/groups/${encodeURIComponent(id)}`;
  const { answer, fault, again } = useAnswer(() => api.get(at), [id]);
  const deed = useDeed();
  if (!answer) return fault ? html`<${Fault} of=${fault} />` : html`<${Loading} what="Looking for the group" />`;
  const set = (permission, state) => deed.run(() => api.patch(at, { permissions: { [permission]: state } })).then(again);
  return html`
    <h2>${answer.name}</h2>
    <${Members} of=${answer} />
    <${Fault} of=${deed.fault ?? fault} />
    <table class="stack">
      <thead><tr><th scope="col">Permission</th><th scope="col">Says itself</th><th scope="col">Counts</th><th scope="col">Because</th></tr></thead>
      <tbody>
        ${answer.permissions.map((each) => html`<${Row} key=${each.permission} of=${each} group=${answer.name} onSet=${set} busy=${deed.busy} />`)}
      </tbody>
    </table>
  `;
}

function Row({ of: { permission, own, effective, inherited, setBy, node }, group, onSet, busy }) {
  return html`
    <tr>
      <th scope="row" class=${`depth${depthOf(permission)}`}>${labelOf(permission)}</th>
      <td>
        <select aria-label=${`What ${group} says of ${labelOf(permission)}`} value=${own} disabled=${busy} onChange=${(event) => onSet(permission, event.target.value)}>
          ${STATES.map((state) => html`<option value=${state}>${state.toLowerCase()}</option>`)}
        </select>
      </td>
      <td><${State} of=${effective} /></td>
      <td>${reason({ own, inherited, setBy, node, group })}</td>
    </tr>
  `;
}

function reason({ inherited, setBy, node, group }) {
  if (!setBy) return 'Nobody says anything.';
  if (!inherited) return 'It says so itself.';
  return `${setBy === group ? 'It' : setBy} says so of ${labelOf(node)}.`;
}
