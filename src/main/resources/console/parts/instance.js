/** Says which instance the page shows, and leads to the others: each has a console of its own. */
import { html } from '../html.js';
import { api, consoleOf, INSTANCE } from '../api.js';
import { useAnswer } from '../answer.js';

export function InstancePicker() {
  const { answer = [] } = useAnswer(() => api.get('instances'));
  const others = answer.map((instance) => instance.name).filter((name) => name !== INSTANCE);
  const move = (event) => location.assign(consoleOf(event.target.value) + location.hash);
  return html`
    <label class="instance">
      Instance
      <select onChange=${move} value=${INSTANCE}>
        ${[INSTANCE, ...others].map((name) => html`<option value=${name}>${name}</option>`)}
      </select>
    </label>
  `;
}
