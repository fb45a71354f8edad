/** Worlds: made, reset, forked, kept as snapshots, compared, exported and filled. */
import { html } from '../html.js';
import { api, consoleOf, INSTANCE } from '../api.js';
import { useAnswer, useDeed } from '../answer.js';
import { href } from '../router.js';
import { emptied, filledIn } from '../parts/choice.js';
import { Fault, Loading } from '../parts/say.js';
import { instancesChanged } from '../parts/instance.js';
import { moment } from '../parts/time.js';
import { World } from '../instances/world.js';

export const title = 'Instances';
export const path = 'instances';

/** @param {import('../router.js').Route} route */
export function View({ rest, query }) {
  const list = useAnswer(() => api.get('instances'));
  if (!list.answer) return list.fault ? html`<${Fault} of=${list.fault} />` : html`<${Loading} what="Looking for instances" />`;
  const chosen = rest[0] ?? INSTANCE;
  const changed = () => {
    list.again();
    instancesChanged();
  };
  return html`
    <p class="lead">Each instance is a world of its own: objects, people, ids, flags and clock. Address one by <code>/@name</code> before any path.</p>
    <${Fault} of=${list.fault} />
    <${List} instances=${list.answer} chosen=${chosen} onChanged=${changed} />
    <${Create} onChanged=${changed} />
    <${World} key=${chosen} name=${chosen} query=${query} onForked=${changed} />
  `;
}

function List({ instances, chosen, onChanged }) {
  return html`
    <table class="stack">
      <thead><tr><th scope="col">Name</th><th scope="col">Began as</th><th scope="col">Made</th><td></td></tr></thead>
      <tbody>${instances.map((each) => html`<${Instance} key=${each.name} of=${each} chosen=${chosen} onChanged=${onChanged} />`)}</tbody>
    </table>
  `;
}

function Instance({ of: { name, dataset, createdAt }, chosen, onChanged }) {
  const deed = useDeed();
  const reset = () => confirm(`Reset ${name}? It will be as it was when it was made.`) && deed.run(() => api.post(`instances/${name}/reset`)).then(onChanged);
  const remove = () => confirm(`Delete ${name}?`) && deed.run(() => api.delete(`instances/${name}`)).then(onChanged);
  return html`
    <tr class=${name === chosen ? 'open' : ''}>
      <th scope="row"><a href=${href([path, name])} aria-current=${name === chosen ? 'true' : undefined}>${name}</a></th>
      <td>${dataset}</td>
      <td>${moment(createdAt)}</td>
      <td>
        <div class="line">
          ${name === INSTANCE
            ? html`<span class="soft">shown here</span>`
            : html`<a href=${consoleOf(name) + location.hash}>Open<span class="unseen"> ${name}</span></a>`}
          <button class="small outline secondary" onClick=${reset} disabled=${deed.busy}>Reset<span class="unseen"> ${name}</span></button>
          ${name !== INSTANCE && html`<button class="small outline secondary" onClick=${remove} disabled=${deed.busy}>Delete<span class="unseen"> ${name}</span></button>`}
        </div>
        <${Fault} of=${deed.fault} />
      </td>
    </tr>
  `;
}

function Create({ onChanged }) {
  const deed = useDeed();
  const create = (event) => {
    const { name, dataset } = filledIn(event);
    deed.run(() => api.put(`instances/${encodeURIComponent(name)}`, undefined, { dataset })).then(emptied(event.target, onChanged));
  };
  return html`
    <form class="line" onSubmit=${create}>
      <label>New instance <input name="name" required placeholder="orders-test" autocomplete="off" /></label>
      <label>Dataset <input name="dataset" list="datasets" placeholder="starter" size="10" autocomplete="off" /></label>
      <datalist id="datasets"><option value="starter" /><option value="empty" /></datalist>
      <button disabled=${deed.busy}>Create</button>
    </form>
    <${Fault} of=${deed.fault} />
  `;
}
