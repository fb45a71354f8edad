/** How many calls are taken. */
import { html } from '../html.js';
import { api } from '../api.js';
import { useTable } from '../table.js';
import { Choice, filledIn } from '../parts/choice.js';
import { Part, Rules, useTold, withNumbers } from './part.js';

const KINDS = [['', 'all'], ['READ', 'only reading'], ['WRITE', 'only writing']];

export function Limits() {
  const told = useTold('limits');
  const rates = told.answer?.rates ?? [];
  const put = (next) => told.does(() => (next.length ? api.put('limits', { rates: next }) : api.delete('limits')));
  const add = (event) => put([...rates, withNumbers(filledIn(event), ['calls'])]);
  return html`
    <${Part} title="Limits" lead="Calls beyond a rate are answered 429, as the vendor does. There is no limit unless you say one." told=${told}>
      <${Rules} rules=${rates} say=${inWords} onRemove=${(index) => put(rates.filter((_, i) => i !== index))} />
      <${Form} onAdd=${add} />
    <//>
  `;
}

function Form({ onAdd }) {
  const { rows } = useTable();
  return html`
    <form class="line" onSubmit=${onAdd}>
      <label>Family <input name="family" list="limited" placeholder="all together" autocomplete="off" /></label>
      <datalist id="limited">${[...new Set(rows.map((row) => row.family))].map((family) => html`<option value=${family} />`)}</datalist>
      <${Choice} label="Which calls" name="only" options=${KINDS} />
      <label>Calls <input name="calls" type="number" min="1" required /></label>
      <label>Per <input name="per" required value="PT1M" size="6" /></label>
      <button>Add a rate</button>
    </form>
  `;
}

function inWords({ family, only, calls, per }) {
  const which = only ? `, ${new Map(KINDS).get(only)}` : '';
  return html`${family ?? 'All families together'}${which}: <b>${calls} calls per ${per}</b>`;
}
