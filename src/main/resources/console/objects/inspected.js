/** One object: where it lies, what lies in it, its fields, and who sees it. */
import { html } from '../html.js';
import { api } from '../api.js';
import { useAnswer } from '../answer.js';
import { Fault, Loading } from '../parts/say.js';
import { Fields } from './fields.js';
import { Page } from './found.js';
import { ObjectLink, objectOf } from './object.js';
import { Onlookers } from './onlookers.js';

/** @param {{otype: string, id: string, query: Record<string, string>}} props */
export function Inspected({ otype, id, query }) {
  const { answer, fault } = useAnswer(() => api.get(`objects/${encodeURIComponent(otype)}/${encodeURIComponent(id)}`));
  if (!answer) return fault ? html`<${Fault} of=${fault} />` : html`<${Loading} what="Looking for the object" />`;
  return html`
    <${Place} path=${answer.path} />
    <h2>${answer.title || answer.name || answer.key} ${answer.deleted && html`<span class="verdict denied">deleted</span>`}</h2>
    <dl>
      <dt>Object</dt><dd>${answer.otype} ${answer.id}</dd>
      ${answer.name && html`<dt>Name</dt><dd>${answer.name}</dd>`}
      <dt>Key</dt><dd><code>${answer.key}</code></dd>
      <dt>Page</dt><dd><code>${answer.url}</code></dd>
    </dl>
    <${Fields} fields=${answer.fields} />
    <${Onlookers} object=${answer} skip=${query.people} />
    ${answer.children > 0 && html`<${Children} of=${answer} skip=${query.skip} />`}
  `;
}

function Place({ path }) {
  if (path.length === 0) return html`<p class="soft">It lies in nothing.</p>`;
  return html`
    <nav aria-label="Where it lies">
      <ul class="way">${path.map((each) => html`<li><${ObjectLink} of=${each} /> <span class="soft">${each.otype}</span></li>`)}</ul>
    </nav>
  `;
}

function Children({ of: object, skip }) {
  const place = `${object.otype}:${object.id}`;
  return html`
    <h2>Lying in it: ${object.children}</h2>
    <${Page} wanted=${{ in: place, skip }} to=${(skip) => objectOf(object, { skip })} />
  `;
}
