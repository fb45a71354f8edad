/** One snapshot in the list of them. */
import { html } from '../html.js';
import { api } from '../api.js';
import { useDeed } from '../answer.js';
import { save } from '../parts/file.js';
import { Fault } from '../parts/say.js';
import { moment } from '../parts/time.js';

/** @param {{base: string, of: {name: string, takenAt: string, objects: number, imported: boolean}, onChanged: () => void, onForked: () => void}} props */
export function Snapshot({ base, of: { name, takenAt, objects, imported }, onChanged, onForked }) {
  const deed = useDeed();
  const path = `${base}/snapshots/${encodeURIComponent(name)}`;
  const deeds = {
    Restore: () => confirm(`Go back to ${name}?`) && deed.run(() => api.post(`${path}/restore`)).then(onChanged),
    Fork: () => {
      const to = prompt('Name of the new instance');
      if (to) deed.run(() => api.post(`${path}/fork`, { to })).then(onForked);
    },
    Save: () => deed.run(() => save(`${path}/file`, 'application/octet-stream', `${name}.snapshot`)),
    Delete: () => confirm(`Delete the snapshot ${name}?`) && deed.run(() => api.delete(path)).then(onChanged),
  };
  return html`
    <tr>
      <th scope="row">${name}</th>
      <td>${moment(takenAt)}${imported && ', from a file'}</td>
      <td>${objects}</td>
      <td>
        <div class="line">
          ${Object.entries(deeds).map(
            ([label, act]) => html`<button class="small outline secondary" onClick=${act} disabled=${deed.busy}>${label}<span class="unseen"> ${name}</span></button>`,
          )}
        </div>
        <${Fault} of=${deed.fault} />
      </td>
    </tr>
  `;
}
