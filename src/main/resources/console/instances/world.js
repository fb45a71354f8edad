/** One instance: its snapshots, and what can be made of it. */
import { html } from '../html.js';
import { api } from '../api.js';
import { useAnswer, useDeed } from '../answer.js';
import { emptied, filledIn } from '../parts/choice.js';
import { save } from '../parts/file.js';
import { Empty, Fault, Loading } from '../parts/say.js';
import { Diff } from './diff.js';
import { Fill } from './fill.js';
import { Snapshot } from './snapshot.js';

/** @param {{name: string, query: object, onForked: () => void}} props */
export function World({ name, query, onForked }) {
  const base = `instances/${encodeURIComponent(name)}`;
  const snapshots = useAnswer(() => api.get(`${base}/snapshots`), [name]);
  return html`
    <h2>${name}: snapshots</h2>
    <${Fault} of=${snapshots.fault} />
    ${!snapshots.answer && !snapshots.fault && html`<${Loading} what="Looking for snapshots" />`}
    ${snapshots.answer?.length === 0 && html`<${Nothing} />`}
    ${snapshots.answer?.length > 0 && html`
      <table class="stack">
        <thead><tr><th scope="col">Name</th><th scope="col">Taken</th><th scope="col">Objects</th><td></td></tr></thead>
        <tbody>
          ${snapshots.answer.map((each) => html`<${Snapshot} key=${each.name} base=${base} of=${each} onChanged=${snapshots.again} onForked=${onForked} />`)}
        </tbody>
      </table>
    `}
    <${Take} base=${base} onTaken=${snapshots.again} />
    <${Fork} base=${base} name=${name} onForked=${onForked} />
    ${snapshots.answer?.length > 0 && html`<${Diff} base=${base} name=${name} snapshots=${snapshots.answer} query=${query} />`}
    <${Export} base=${base} name=${name} />
    <${Fill} name=${name} />
  `;
}

function Nothing() {
  return html`
    <${Empty} title="No snapshots">
      <p>A snapshot keeps the whole world under a name. Take one, try something, see in the diff what it did, and go back.</p>
    <//>
  `;
}

/** A snapshot of now, or one that was saved as a file, here or on another machine. */
function Take({ base, onTaken }) {
  const deed = useDeed();
  const take = (event) => {
    const { name, file } = filledIn(event);
    const path = `${base}/snapshots/${encodeURIComponent(name)}`;
    deed.run(() => (file?.size ? api.send('PUT', `${path}/file`, file, 'application/octet-stream') : api.put(path))).then(emptied(event.target, onTaken));
  };
  return html`
    <form class="line" onSubmit=${take}>
      <label>Snapshot <input name="name" required placeholder="before" autocomplete="off" /></label>
      <label>From a file, else of now <input name="file" type="file" /></label>
      <button disabled=${deed.busy}>Take</button>
    </form>
    <${Fault} of=${deed.fault} />
  `;
}

function Fork({ base, name, onForked }) {
  const deed = useDeed();
  const fork = (event) => {
    const { to } = filledIn(event);
    deed.run(() => api.post(`${base}/fork`, { to })).then(emptied(event.target, onForked));
  };
  return html`
    <form class="line" onSubmit=${fork}>
      <label>Fork ${name} as it is now <input name="to" required placeholder="what-if" autocomplete="off" /></label>
      <button disabled=${deed.busy}>Fork</button>
    </form>
    <${Fault} of=${deed.fault} />
  `;
}

function Export({ base, name }) {
  const deed = useDeed();
  const saveIt = () => deed.run(() => save(`${base}/dataset`, 'application/yaml', `${name}.yaml`));
  return html`
    <h2>${name} as a dataset</h2>
    <p>A document to read, edit and start other instances from. <button class="small" onClick=${saveIt} disabled=${deed.busy}>Save ${name}.yaml</button></p>
    <${Fault} of=${deed.fault} />
  `;
}
