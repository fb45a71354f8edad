/** The flags that the real service has in alation_conf, by which some rules change. */
import { html } from '../html.js';
import { Switch } from '../parts/choice.js';
import { Part, useTold } from './part.js';

export function Flags() {
  const told = useTold('conf');
  return html`
    <${Part} title="Flags" lead="What alation_conf has on a real server. Rules of the table depend on some." told=${told}>
      ${Object.entries(told.answer ?? {}).map(([name, value]) => html`<${Flag} key=${name} name=${name} value=${value} onChange=${(next) => told.tell({ [name]: next })} />`)}
    <//>
  `;
}

function Flag({ name, value, onChange }) {
  if (typeof value === 'boolean') return html`<${Switch} label=${name} on=${value} onChange=${onChange} />`;
  const read = (event) => onChange(typeof value === 'number' ? Number(event.target.value) : event.target.value);
  return html`<label class="flag">${name} <input value=${value} type=${typeof value === 'number' ? 'number' : 'text'} onChange=${read} /></label>`;
}
