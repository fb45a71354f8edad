/** As which release the instance answers, and whether it refuses or only warns. */
import { html } from '../html.js';
import { useTable } from '../table.js';
import { Choice } from '../parts/choice.js';
import { Part, useTold } from './part.js';

/** By their numbers: one that lacks the last is the first of all that have it. */
const inTheirOrder = new Intl.Collator('en', { numeric: true }).compare;

export function Manners() {
  const release = useTold('release');
  const enforcement = useTold('enforcement');
  const { rows } = useTable();
  const since = rows.flatMap((row) => row.endpoints.map((each) => each.since));
  const releases = [...new Set([release.answer?.release, ...since].filter(Boolean))].sort(inTheirOrder);
  const be = (version) => release.tell({ release: version || null });
  const told = { answer: release.answer && enforcement.answer, fault: release.fault ?? enforcement.fault };
  return html`
    <${Part} title="Release and enforcement" lead="An older release does not have what came later. Who only warns records denials, and answers as if the call were allowed." told=${told}>
      <div class="line">
        ${release.answer && html`<${Choice} label="Release" value=${release.answer.release ?? ''} options=${[['', 'newest'], ...releases]} onChange=${be} />`}
        ${enforcement.answer && html`
          <${Choice} label="Denials" value=${enforcement.answer.mode} options=${[['STRICT', 'refuse'], ['WARN', 'only warn']]} onChange=${(mode) => enforcement.tell({ mode })} />
        `}
      </div>
    <//>
  `;
}
