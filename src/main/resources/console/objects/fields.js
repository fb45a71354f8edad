/** The fields of an object, with what they were before. */
import { html } from '../html.js';
import { Empty } from '../parts/say.js';
import { moment } from '../parts/time.js';
import { objectOf } from './object.js';

/** @typedef {{value: any, user: number, username: string, at: string}} FieldChange */

/** @param {{fields: {id: number, field: string, value: any, history: FieldChange[]}[]}} props */
export function Fields({ fields }) {
  return html`
    <h2>Fields</h2>
    ${fields.length === 0 && html`<${Empty} title="No values"><p>Neither title nor description nor a custom field has one.</p><//>`}
    ${fields.length > 0 && html`
      <table class="stack">
        <thead><tr><th scope="col">Field</th><th scope="col">Value</th><th scope="col">Changes</th></tr></thead>
        <tbody>${fields.map((field) => html`<${Field} key=${field.id} ...${field} />`)}</tbody>
      </table>
    `}
  `;
}

function Field({ id, field, value, history }) {
  return html`
    <tr>
      <th scope="row">${field} <span class="soft">${id}</span></th>
      <td class="value"><${Value} of=${value} /></td>
      <td>${history.length === 0 ? html`<span class="soft">none</span>` : html`<${History} changes=${history} />`}</td>
    </tr>
  `;
}

/** Objects as links, everything else as it is kept: rich text is shown as the HTML that it is. */
function Value({ of: value }) {
  if (value === null || value === undefined) return html`<span class="soft">none</span>`;
  const all = Array.isArray(value) ? value : [value];
  return all.map((each, i) => html`${i > 0 && ', '}${single(each)}`);
}

function single(value) {
  if (typeof value !== 'object' || value === null) return String(value);
  const { otype, oid } = value;
  return otype && oid ? html`<a href=${objectOf({ otype, id: oid })}>${otype} ${oid}</a>` : JSON.stringify(value);
}

function History({ changes }) {
  return html`
    <details>
      <summary>${changes.length === 1 ? '1 change' : `${changes.length} changes`}</summary>
      <ul class="plain">
        ${changes.map(({ value, user, username, at }) => html`<li><${Value} of=${value} /> <span class="soft">${moment(at)}, ${username || `user ${user}`}</span></li>`)}
      </ul>
    </details>
  `;
}
