/** Time, and all that can go wrong on purpose. */
import { html } from '../html.js';
import { Clock } from '../trouble/clock.js';
import { Faults } from '../trouble/faults.js';
import { Flags } from '../trouble/flags.js';
import { Jobs } from '../trouble/jobs.js';
import { Limits } from '../trouble/limits.js';
import { Manners } from '../trouble/manners.js';

export const title = 'Time and trouble';
export const path = 'trouble';

export function View() {
  return html`
    <p class="lead">What this instance is told to do beside what it does by itself. A reset forgets it.</p>
    <${Clock} /><${Manners} /><${Faults} /><${Jobs} /><${Limits} /><${Flags} />
  `;
}
