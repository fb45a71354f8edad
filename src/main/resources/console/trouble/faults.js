/** Faults: what goes wrong with calls that fit. */
import { html } from '../html.js';
import { api } from '../api.js';
import { titleOf, useTable } from '../table.js';
import { Choice, filledIn } from '../parts/choice.js';
import { left, Part, Rules, useTold, withNumbers } from './part.js';

const NUMBERS = ['row', 'status', 'times', 'probability'];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const ANY = ['', 'any'];

export function Faults() {
  const told = useTold('faults');
  const faults = told.answer ?? [];
  const add = (event) => told.does(() => api.post('faults', withNumbers(filledIn(event), NUMBERS)));
  return html`
    <${Part} title="Faults" lead="Calls that fit are answered so, late, or not at all." told=${told}>
      <${Rules} rules=${faults} say=${inWords} onRemove=${(index) => told.does(() => api.delete(`faults/${faults[index].id}`))} />
      <${Form} onAdd=${add} />
    <//>
  `;
}

function Form({ onAdd }) {
  const { roles } = useTable();
  return html`
    <form class="line" onSubmit=${onAdd}>
      <${Choice} label="Method" name="method" options=${[ANY, ...METHODS]} />
      <label class="wide">Path <input name="path" placeholder="/integration/v2/*" autocomplete="off" /></label>
      <${Choice} label="Role" name="role" options=${[ANY, ...roles.map((role) => [role, titleOf(role)])]} />
      <label>Row <input name="row" type="number" min="1" placeholder="any" /></label>
      <label>Status <input name="status" type="number" min="400" max="599" placeholder="503" /></label>
      <label>Delay <input name="delay" placeholder="PT0.5S" size="8" /></label>
      <${Choice} label="Connection" name="connection" options=${[['', 'holds'], ['RESET', 'breaks'], ['TRUNCATE', 'ends early']]} />
      <label>Times <input name="times" type="number" min="1" placeholder="always" /></label>
      <label>Probability <input name="probability" type="number" min="0" max="1" step="0.01" placeholder="1" /></label>
      <button>Add a fault</button>
    </form>
  `;
}

function inWords({ method, path, role, row, status, error, delay, connection, times, probability, hits }) {
  const which = [method ?? 'Any call', path, role && `as ${titleOf(role)}`, row && `row ${row}`].filter(Boolean).join(' ');
  const late = delay && `late by ${typeof delay === 'string' ? delay : `${delay.min} to ${delay.max}`}`;
  const what = [late, status && `answered ${status}${error ? `: ${error}` : ''}`, connection && `connection ${connection.toLowerCase()}`].filter(Boolean).join(', ');
  const how = [times && left({ times, hits }), probability && `with probability ${probability}`, `${hits} so far`].filter(Boolean).join(', ');
  return html`${which}: <b>${what}</b> <span class="soft">(${how})</span>`;
}
