/** One call: why it was answered so, how to make it again, and what went over the wire. */
import { html } from '../html.js';
import { api } from '../api.js';
import { useAnswer } from '../answer.js';
import { curlOf } from '../curl.js';
import { href } from '../router.js';
import { titleOf, useTable } from '../table.js';
import { questionOf } from '../views/ask.js';
import { Copy, Fault, Loading } from './say.js';
import { Verdict, WhoMay } from './verdict.js';

/** What the journal says of a body that it does not have whole, or that is no text. */
const PARTIAL = /(^|… )\(\d+ bytes\)$/;

/** @param {{id: number}} props */
export function CallDetail({ id }) {
  const { answer: call, fault } = useAnswer(() => api.get(`journal/${id}`), [id]);
  if (fault) return html`<${Fault} of=${fault} />`;
  if (!call) return html`<${Loading} what="Reading the call" />`;
  return html`
    <section class="call">
      <${Why} call=${call} />
      <${Again} call=${call} />
      <${Message} of=${call.request} name="Request" />
      <${Message} of=${call.response} name="Response" />
    </section>
  `;
}

/** @param {{call: import('../calls.js').Call}} props */
function Why({ call }) {
  const { rows } = useTable();
  const row = rows.find((each) => each.row === call.row);
  const asAnother = (role) => questionOf({ role, method: call.method, path: call.path + (call.query ? `?${call.query}` : '') });
  return html`
    <dl>
      <dt>Verdict</dt>
      <dd>
        <${Verdict} of=${call.verdict} /> ${call.error}
        ${call.lenient && html` <em>let pass, since the instance only warns</em>`}
        ${call.fault && html` <em>met <a href=${href(['trouble'])}>fault ${call.fault}</a></em>`}
      </dd>
      ${call.row && html`
        <dt>Row</dt>
        <dd><a href=${href(['table', call.row])}>${call.row} · ${call.family}: ${call.title}</a></dd>
        ${call.role && html`<dt>Cell</dt><dd>${titleOf(call.role)}: <b>${call.cell}</b></dd>`}
      `}
      ${call.condition && html`<dt>Condition</dt><dd>${call.condition.rule}${held(call.condition)}</dd>`}
      ${call.user && html`<dt>User</dt><dd><a href=${href(['people', 'users', call.user])}>${call.user}</a></dd>`}
      ${call.explanation && html`<dt>In the header</dt><dd><code>${call.explanation}</code></dd>`}
    </dl>
    ${row && html`<p class="soft">Who may – ask as another role:</p><${WhoMay} roles=${row.roles} asked=${call.role} to=${asAnother} />`}
  `;
}

function held(condition) {
  if (condition.met === true) return ': holds';
  return condition.met === false ? ': does not hold' : '';
}

function Again({ call }) {
  const { body, lacks } = sentWith(call);
  const { answer: curl } = useAnswer(() => curlOf({ ...call, body, type: call.request?.headers['content-type'] }), [call.id]);
  if (!curl) return null;
  return html`<p><${Copy} text=${curl} label="Copy as curl" />${lacks && html` <span class="soft">${lacks}</span>`}</p>`;
}

/** The body to send again, if it is known as it was sent, and what is not the same call. */
function sentWith({ method, query, request }) {
  const body = request?.body;
  if (!request && method !== 'GET' && method !== 'HEAD') return { lacks: 'Without its body, if it had one: bodies were not kept.' };
  if (body && PARTIAL.test(body)) return { lacks: 'Without its body, of which only the beginning was kept.' };
  return { body, lacks: `${query} ${body}`.includes('***') && 'Secrets in it are not known: *** stands for them.' };
}

function Message({ of, name }) {
  if (!of) return null;
  const headers = Object.entries(of.headers ?? {}).map(([header, value]) => `${header}: ${value}`);
  return html`
    <details>
      <summary>${name}</summary>
      <pre tabindex="0"><code>${[...headers, '', of.body ?? ''].join('\n').trim()}</code></pre>
    </details>
  `;
}
