/** Adds what a dataset document says; a mistake is shown where it stands. */
import { html, useState } from '../html.js';
import { api, consoleOf } from '../api.js';
import { useDeed } from '../answer.js';
import { Fault } from '../parts/say.js';

const EXAMPLE = 'articles:\n  - title: Onboarding\n    body: Read this first.\n    author: 4\n';

/** How many lines around a mistake are shown. */
const AROUND = 2;

/** @param {{name: string}} props the instance to add to */
export function Fill({ name }) {
  const [text, write] = useState('');
  const [done, tell] = useState(false);
  const deed = useDeed();
  const read = async (event) => write((await event.target.files[0]?.text()) ?? '');
  const add = async (event) => {
    event.preventDefault();
    tell(false);
    tell(await deed.run(() => api.send('POST', `${consoleOf(name)}fixtures`, text, 'application/yaml')));
  };
  return html`
    <h2>Add to ${name}</h2>
    <form onSubmit=${add}>
      <label>A dataset document, YAML or JSON <input type="file" accept=".yaml,.yml,.json" onChange=${read} /></label>
      <textarea aria-label="The document" rows="8" value=${text} placeholder=${EXAMPLE} required spellcheck=${false} onInput=${(event) => write(event.target.value)}></textarea>
      <button disabled=${deed.busy}>Add</button>
      ${done && html` <span role="status">Added.</span>`}
    </form>
    <${Fault} of=${deed.fault} />
    <${Mistake} text=${text} fault=${deed.fault} />
  `;
}

function Mistake({ text, fault }) {
  const line = Number(fault?.message.match(/line (\d+)/)?.[1]);
  if (!line) return null;
  const first = Math.max(1, line - AROUND);
  const lines = text.split('\n').slice(first - 1, line + AROUND);
  return html`
    <pre class="mistake" tabindex="0">${lines.map((each, i) => html`<span class=${first + i === line ? 'here' : ''}>${`${first + i}`.padStart(4)}  ${each}\n</span>`)}</pre>
  `;
}
