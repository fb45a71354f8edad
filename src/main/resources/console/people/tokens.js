/** The tokens of a user: which there are, and new ones, which are told once. */
import { html, useState } from '../html.js';
import { api } from '../api.js';
import { useDeed } from '../answer.js';
import { filledIn } from '../parts/choice.js';
import { Code, Empty, Fault } from '../parts/say.js';
import { moment } from '../parts/time.js';

/** @typedef {{id: string, name: string | null, kind: string, createdAt: string, expiresAt: string | null, revoked: boolean}} Token */

/** @param {{of: {id: number, username: string, tokens: Token[]}, onChanged: () => void}} props */
export function Tokens({ of: { id, username, tokens }, onChanged }) {
  return html`
    <h2>Tokens</h2>
    ${tokens.length === 0 && html`<${Empty} title="No tokens"><p>${username} cannot call yet. Make a token here, or let the API make one with their password.</p><//>`}
    ${tokens.length > 0 && html`<${List} user=${id} tokens=${tokens} onChanged=${onChanged} />`}
    <${Make} user=${id} onMade=${onChanged} />
  `;
}

function List({ user, tokens, onChanged }) {
  return html`
    <table class="stack">
      <thead>
        <tr><th scope="col">Token</th><th scope="col">Kind</th><th scope="col">Made</th><th scope="col">Ends</th><td></td></tr>
      </thead>
      <tbody>${tokens.map((token) => html`<${Row} key=${token.id} user=${user} token=${token} onChanged=${onChanged} />`)}</tbody>
    </table>
    <p class="soft">The latest 20 of each kind. Only digests of them are kept, so they cannot be shown again.</p>
  `;
}

function Row({ user, token: { id, name, kind, createdAt, expiresAt, revoked }, onChanged }) {
  const deed = useDeed();
  const revoke = () => deed.run(() => api.delete(`users/${user}/tokens/${encodeURIComponent(id)}`)).then(onChanged);
  return html`
    <tr>
      <th scope="row">${name ?? 'without a name'} <span class="soft">${id}</span></th>
      <td>${kind}</td>
      <td class="time">${moment(createdAt)}</td>
      <td class="time">${expiresAt ? moment(expiresAt) : 'never'}</td>
      <td>
        ${revoked
          ? html`<span class="verdict denied">revoked</span>`
          : html`<button class="small outline secondary" onClick=${revoke} disabled=${deed.busy}>Revoke<span class="unseen"> ${id}</span></button>`}
        <${Fault} of=${deed.fault} />
      </td>
    </tr>
  `;
}

function Make({ user, onMade }) {
  const deed = useDeed();
  const [made, tell] = useState();
  const make = (event) => {
    const { name } = filledIn(event);
    deed.run(async () => tell(await api.post(`users/${user}/tokens`, { name }))).then(onMade);
  };
  return html`
    <form class="line" onSubmit=${make}>
      <label>New token <input name="name" required placeholder="nightly load" autocomplete="off" /></label>
      <button disabled=${deed.busy}>Make</button>
    </form>
    <${Fault} of=${deed.fault} />
    ${made && html`<${Made} ...${made} />`}
  `;
}

function Made({ name, token, expiresAt, refreshToken, refreshTokenExpiresAt }) {
  return html`
    <section class="answer allowed" aria-live="polite" aria-label="The new tokens">
      <h2>${name}: shown this once</h2>
      <p>For calls, until ${moment(expiresAt)}:</p>
      <${Code} text=${`Token: ${token}`} />
      <p>To make more of them, until ${moment(refreshTokenExpiresAt)}:</p>
      <${Code} text=${refreshToken} />
    </section>
  `;
}
