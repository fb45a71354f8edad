/** The clock of the instance. */
import { html } from '../html.js';
import { filledIn, Switch } from '../parts/choice.js';
import { moment } from '../parts/time.js';
import { Part, useTold } from './part.js';

const STEPS = [['1 hour', 'PT1H'], ['25 hours', 'PT25H'], ['30 days', 'P30D']];

export function Clock() {
  const clock = useTold('clock');
  const set = (event) => clock.tell({ now: `${filledIn(event).now}:00Z` });
  return html`
    <${Part} title="Clock" lead="Tokens expire by it, jobs finish by it, and schedules that it passes are run." told=${clock}>
      ${clock.answer && html`
        <p class="now"><time datetime=${clock.answer.now}>${moment(clock.answer.now)}</time> UTC <span class="soft">${ahead(clock.answer)}</span></p>
        <div class="line">
          <${Switch} label="Stopped" on=${clock.answer.stopped} onChange=${(stopped) => clock.tell({ stopped })} />
          ${STEPS.map(([label, advance]) => html`<button class="small outline" disabled=${clock.busy} onClick=${() => clock.tell({ advance })}>+ ${label}</button>`)}
        </div>
        <div class="line">
          <form class="line" onSubmit=${(event) => clock.tell(filledIn(event))}>
            <label>Advance by <input name="advance" required placeholder="P1DT2H" size="10" autocomplete="off" /></label>
            <button>Advance</button>
          </form>
          <form class="line" onSubmit=${set}>
            <label>Set to, in UTC <input name="now" type="datetime-local" required /></label>
            <button>Set</button>
          </form>
        </div>
      `}
    <//>
  `;
}

function ahead({ ahead: by, stopped }) {
  const from = by === 'PT0S' ? 'as the machine’s' : `${distance(by)} the machine’s`;
  return stopped ? `stopped, ${from}` : from;
}

/** Each part of a negative duration has a sign. @param {string} by in ISO 8601 */
function distance(by) {
  return by.includes('-') ? `${by.replaceAll('-', '')} behind` : `${by} ahead of`;
}
