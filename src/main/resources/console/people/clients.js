/** OAuth clients: programs that sign in as themselves. */
import { html, useState } from '../html.js';
import { api } from '../api.js';
import { useAnswer, useDeed } from '../answer.js';
import { titleOf, useTable } from '../table.js';
import { Choice, filledIn } from '../parts/choice.js';
import { Code, Empty, Fault, Loading } from '../parts/say.js';
import { moment } from '../parts/time.js';

export function Clients() {
  const { answer, fault, again } = useAnswer(() => api.get('oauth/clients'));
  return html`
    <${Fault} of=${fault} />
    ${!answer && !fault && html`<${Loading} what="Looking for clients" />`}
    ${answer?.length === 0 && html`<${Empty} title="No OAuth clients"><p>A client signs in with an id and a secret, and has a role of its own.</p><//>`}
    ${answer?.length > 0 && html`<${List} clients=${answer} onChanged=${again} />`}
    <${Make} onMade=${again} />
  `;
}

function List({ clients, onChanged }) {
  return html`
    <table class="stack">
      <thead><tr><th scope="col">Client</th><th scope="col">Role</th><th scope="col">Acts as user</th><th scope="col">Token ends</th><td></td></tr></thead>
      <tbody>${clients.map((client) => html`<${Client} key=${client.clientId} of=${client} onChanged=${onChanged} />`)}</tbody>
    </table>
  `;
}

function Client({ of: { clientId, name, role, user, tokenExpiresAt }, onChanged }) {
  const deed = useDeed();
  const at = `oauth/clients/${encodeURIComponent(clientId)}`;
  const revoke = () => deed.run(() => api.post(`${at}/revoke`)).then(onChanged);
  const remove = () => confirm(`Delete the client ${name}?`) && deed.run(() => api.delete(at)).then(onChanged);
  return html`
    <tr>
      <th scope="row">${name} <span class="soft">${clientId}</span></th>
      <td>${titleOf(role)}</td>
      <td>${user}</td>
      <td class="time">${tokenExpiresAt ? moment(tokenExpiresAt) : 'no token'}</td>
      <td>
        <div class="line">
          ${tokenExpiresAt && html`<button class="small outline secondary" onClick=${revoke} disabled=${deed.busy}>Revoke token<span class="unseen"> of ${name}</span></button>`}
          <button class="small outline secondary" onClick=${remove} disabled=${deed.busy}>Delete<span class="unseen"> ${name}</span></button>
        </div>
        <${Fault} of=${deed.fault} />
      </td>
    </tr>
  `;
}

function Make({ onMade }) {
  const { roles } = useTable();
  const deed = useDeed();
  const [made, tell] = useState();
  const make = (event) => {
    const client = filledIn(event);
    deed.run(async () => tell(await api.post('oauth/clients', client))).then(onMade);
  };
  return html`
    <form class="line" onSubmit=${make}>
      <label>New client <input name="name" required placeholder="loader" autocomplete="off" /></label>
      <${Choice} key=${roles.length} label="Role" name="role" options=${roles.map((each) => [each, titleOf(each)])} />
      <button disabled=${deed.busy}>Make</button>
    </form>
    <${Fault} of=${deed.fault} />
    ${made && html`
      <section class="answer allowed" aria-live="polite" aria-label="The new client">
        <h2>${made.name}: its secret is shown this once</h2>
        <${Code} text=${`client_id=${made.clientId}&client_secret=${made.clientSecret}`} />
      </section>
    `}
  `;
}
