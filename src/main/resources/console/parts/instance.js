/** Says which instance the page shows, and leads to the others: each has a console of its own. */
import { html, useEffect } from '../html.js';
import { api, consoleOf, INSTANCE } from '../api.js';
import { useAnswer } from '../answer.js';

const instances = new EventTarget();

/** Tells the picker that there are others than before. */
export function instancesChanged() {
  instances.dispatchEvent(new Event('changed'));
}

export function InstancePicker() {
  const { answer = [], again } = useAnswer(() => api.get('instances'));
  useEffect(() => {
    instances.addEventListener('changed', again);
    return () => instances.removeEventListener('changed', again);
  }, []);
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
