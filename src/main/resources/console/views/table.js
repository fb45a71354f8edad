/** The role table as a heat map of what has been exercised; a cell opens to its endpoints and to the calls that touched it. */
import { html } from '../html.js';
import { api } from '../api.js';
import { useAnswer, useDeed } from '../answer.js';
import { go, href } from '../router.js';
import { CellPanel } from '../parts/cell.js';
import { Choice } from '../parts/choice.js';
import { save } from '../parts/file.js';
import { HeatMap } from '../parts/heat.js';
import { Fault, Loading } from '../parts/say.js';

export const title = 'Role table';
export const path = 'table';

const EXPORTS = [
  ['HTML', 'coverage.html', 'text/html'],
  ['JUnit', 'coverage.xml', 'application/xml'],
  ['JSON', 'coverage', 'application/json'],
];

/** @param {import('../router.js').Route} route */
export function View({ rest, query }) {
  const coverage = useAnswer(() => api.get('coverage'));
  if (!coverage.answer) return coverage.fault ? html`<${Fault} of=${coverage.fault} />` : html`<${Loading} what="Reading the table" />`;
  const [row, role] = [Number(rest[0]), rest[1]];
  const to = (number, name) => href([path, number, name], query);
  return html`
    <${Sum} coverage=${coverage.answer} />
    <${Fault} of=${coverage.fault} />
    <${Tools} query=${query} rest=${rest} onReset=${coverage.again} />
    <div class=${row ? 'beside' : ''}>
      <${HeatMap} rows=${coverage.answer.rows.filter(fits(query))} chosen=${{ row, role }} to=${to} />
      ${row ? html`<${CellPanel} row=${coverage.answer.rows.find((each) => each.row === row)} role=${role} closed=${href([path], query)} />` : null}
    </div>
  `;
}

/** Which rows are shown. */
function fits({ words = '', show }) {
  return (row) =>
    `${row.row} ${row.family} ${row.title}`.toLowerCase().includes(words.toLowerCase()) &&
    (!show || row.exercised === (show === 'exercised'));
}

function Sum({ coverage }) {
  return html`
    <p class="lead">
      Which cells of “APIs by Roles” have been put to the test on this server, in all its instances:
      <b> ${coverage.exercised} of ${coverage.cells}</b>, ${coverage.percent.toFixed(1)} %.
    </p>
    <progress value=${coverage.exercised} max=${coverage.cells} aria-label="Cells exercised"></progress>
  `;
}

function Tools({ query, rest, onReset }) {
  const deed = useDeed();
  const filter = (name, value) => go(href([path, ...rest], { ...query, [name]: value }), { replace: true });
  const reset = () => confirm('Forget what has been exercised, for all instances?') && deed.run(() => api.delete('coverage')).then(onReset);
  return html`
    <form class="line" onSubmit=${(event) => event.preventDefault()}>
      <label>Family or action <input value=${query.words} type="search" onInput=${(event) => filter('words', event.target.value)} /></label>
      <${Choice} label="Rows" value=${query.show ?? ''} onChange=${(value) => filter('show', value)}
        options=${[['', 'all'], ['exercised', 'exercised'], ['untouched', 'untouched']]} />
      <div role="group" aria-label="Export">
        ${EXPORTS.map(
          ([label, file, type]) => html`
            <button type="button" class="small outline secondary" onClick=${() => deed.run(() => save(file, type))}>${label}</button>
          `,
        )}
      </div>
      <button type="button" class="small outline secondary" onClick=${reset}>Reset</button>
    </form>
    <p class="legend">
      <span class="cell yes">✓</span> may <span class="cell star">✓*</span> may on a condition <span class="cell no">✕</span> may not –
      filled where calls were <span class="cell allowed h2">allowed</span> <span class="cell denied h2">denied</span>
    </p>
    <${Fault} of=${deed.fault} />
  `;
}
