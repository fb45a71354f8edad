/** What differs between two snapshots, or between one and now. */
import { html, useReducer } from '../html.js';
import { api } from '../api.js';
import { useAnswer } from '../answer.js';
import { go, href } from '../router.js';
import { Choice, filledIn } from '../parts/choice.js';
import { Fault, Loading } from '../parts/say.js';

/** More than anybody reads, and than a page bears. */
const SHOWN = 500;

/** @param {{base: string, name: string, snapshots: {name: string}[], query: {from?: string, to?: string}}} props */
export function Diff({ base, name, snapshots, query }) {
  const names = snapshots.map((snapshot) => snapshot.name);
  const [asked, ask] = useReducer((times) => times + 1, 0); // what is now may be another thing the next time
  const compare = (event) => {
    go(href(['instances', name], filledIn(event)));
    ask();
  };
  return html`
    <h2>What has changed</h2>
    <form class="line" onSubmit=${compare}>
      <${Choice} label="From" name="from" value=${query.from ?? names[0]} options=${names} />
      <${Choice} label="To" name="to" value=${query.to ?? ''} options=${[['', 'now'], ...names]} />
      <button>Compare</button>
    </form>
    ${query.from && html`<${Differences} key=${asked} base=${base} from=${query.from} to=${query.to} />`}
  `;
}

function Differences({ base, from, to }) {
  const { answer, fault } = useAnswer(() => api.get(`${base}/diff`, { from, to }), [base, from, to]);
  if (fault) return html`<${Fault} of=${fault} />`;
  if (!answer) return html`<${Loading} what="Comparing" />`;
  const { added, removed, changed } = answer;
  const all = [...added.map(differing('+', 'added')), ...removed.map(differing('−', 'removed')), ...changed.map(differing('~'))];
  if (!all.length) return html`<p>The two are equal.</p>`;
  return html`
    ${all.length > SHOWN && html`<p class="soft">The first ${SHOWN} of ${all.length}; all of them are the answer to GET …/diff.</p>`}
    <ul class="diff">
      ${all.slice(0, SHOWN).map(({ sign, look, object }) => html`<li class=${look}><${Named} sign=${sign} object=${object} /><${Changes} of=${object.changes} /></li>`)}
    </ul>
  `;
}

function differing(sign, look) {
  return (object) => ({ sign, look, object });
}

function Named({ sign, object }) {
  return html`<b>${sign}</b> ${object.section} ${object.id} ${object.title}`;
}

function Changes({ of }) {
  if (!of) return null;
  return html`
    <dl>
      ${Object.entries(of).map(
        ([field, { from, to }]) => html`<dt>${field}</dt><dd><del>${shown(from)}</del> <ins>${shown(to)}</ins></dd>`,
      )}
    </dl>
  `;
}

function shown(value) {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
