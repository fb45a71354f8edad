/** How jobs end. */
import { html } from '../html.js';
import { useTable } from '../table.js';
import { Choice, filledIn } from '../parts/choice.js';
import { left, Part, Rules, useTold, withNumbers } from './part.js';

const ENDS = [['AT_ONCE', 'at once'], ['AFTER_POLLS', 'after polls'], ['AFTER', 'after a time'], ['FAIL', 'failed']];

export function Jobs() {
  const told = useTold('jobs');
  const rules = told.answer?.rules ?? [];
  const tell = (next) => told.tell({ rules: next.filter(isLeft).map(rest) });
  const add = (event) => tell([...rules, withNumbers(filledIn(event), ['polls', 'times'])]);
  return html`
    <${Part} title="Jobs" lead="How work that takes its time ends. The first rule that fits counts; without one, jobs go as understudy.jobs.delay says." told=${told}>
      <${Rules} rules=${rules} say=${inWords} onRemove=${(index) => tell(rules.filter((_, i) => i !== index))} />
      <${Form} onAdd=${add} />
    <//>
  `;
}

function Form({ onAdd }) {
  const { rows } = useTable();
  const families = [...new Set(rows.map((row) => row.family))];
  return html`
    <form class="line" onSubmit=${onAdd}>
      <label>Family <input name="family" list="families" placeholder="all" autocomplete="off" /></label>
      <datalist id="families">${families.map((family) => html`<option value=${family} />`)}</datalist>
      <${Choice} label="Jobs are finished" name="finish" options=${ENDS} />
      <label>Polls <input name="polls" type="number" min="1" placeholder="3" /></label>
      <label>Time <input name="after" placeholder="PT5S" size="6" /></label>
      <label>Error <input name="error" placeholder="Disk full" /></label>
      <label>Next jobs only <input name="times" type="number" min="1" placeholder="all" /></label>
      <button>Add a rule</button>
    </form>
  `;
}

/** Rules that are told anew are counted anew: one that has been used up would be for the next jobs again. */
function isLeft({ times, hits = 0 }) {
  return !times || hits < times;
}

function rest({ hits = 0, ...rule }) {
  return rule.times ? { ...rule, times: rule.times - hits } : rule;
}

function inWords({ family, finish, polls, after, error, times, hits }) {
  const failed = ['failed', after && ` after ${after}`, error && `: ${error}`].filter(Boolean).join('');
  const end = { AT_ONCE: 'finished at once', AFTER_POLLS: `finished after ${polls} polls`, AFTER: `finished after ${after}`, FAIL: failed };
  return html`${family ?? 'All families'}: <b>${end[finish]}</b>${times ? html` <span class="soft">(${left({ times, hits })})</span>` : ''}`;
}
