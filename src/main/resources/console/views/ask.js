/** What may this role do here: asked before a line of code is written. */
import { html } from '../html.js';
import { api } from '../api.js';
import { useAnswer } from '../answer.js';
import { curlOf } from '../curl.js';
import { go, href } from '../router.js';
import { titleOf, useTable } from '../table.js';
import { Choice, filledIn } from '../parts/choice.js';
import { Code, Empty, Fault, Loading } from '../parts/say.js';
import { WhoMay } from '../parts/verdict.js';

export const title = 'Ask';
export const path = 'ask';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const EXAMPLE = { role: 'VIEWER', method: 'POST', path: '/integration/v1/article/' };

/** The address of a question, for other views. @param {{role: string, method: string, path: string, user?: string}} question */
export function questionOf(question) {
  return href([path], question);
}

/** @param {import('../router.js').Route} route */
export function View({ query }) {
  const { rows, roles, fault } = useTable();
  const asked = query.role && query.method && query.path;
  return html`
    <p class="lead">May a role call this? The answer is the role table’s, with the state of this instance. Nothing is called.</p>
    <${Fault} of=${fault} />
    <${Question} key=${JSON.stringify(query)} ...${{ ...EXAMPLE, path: '', ...query }} roles=${roles} rows=${rows} />
    ${asked ? html`<${Answer} question=${query} />` : html`<${Nothing} />`}
  `;
}

function Question({ role, user, method, path, roles, rows }) {
  const paths = [...new Set(rows.flatMap((row) => row.endpoints.map((endpoint) => endpoint.path)))];
  return html`
    <form class="line" onSubmit=${(event) => go(questionOf(filledIn(event)))}>
      <${Choice} label="Role" name="role" value=${role} options=${roles.map((each) => [each, titleOf(each)])} />
      <label>User <input name="user" value=${user} inputmode="numeric" pattern="[0-9]*" size="5" placeholder="any" /></label>
      <${Choice} label="Method" name="method" value=${method} options=${METHODS} />
      <label class="wide">
        Path
        <input name="path" value=${path} list="paths" required placeholder=${EXAMPLE.path} autocomplete="off" spellcheck=${false} />
      </label>
      <datalist id="paths">${paths.map((each) => html`<option value=${each} />`)}</datalist>
      <button>Ask</button>
    </form>
  `;
}

function Nothing() {
  return html`
    <${Empty} title="Not asked yet">
      <p>
        Give a path as you would call it, ids and query included. For example:
        <a href=${questionOf(EXAMPLE)}> may a Viewer create an article?</a>
      </p>
    <//>
  `;
}

function Answer({ question }) {
  const on = [question.role, question.user, question.method, question.path];
  const { answer, fault } = useAnswer(() => api.get('access', question), on);
  const { answer: curl } = useAnswer(() => curlOf(question), on);
  if (fault) return html`<${Fault} of=${fault} />`;
  if (!answer) return html`<${Loading} what="Asking the table" />`;
  return html`
    <section class=${`answer ${answer.allowed ? 'allowed' : 'denied'}`} aria-live="polite">
      <h2><span aria-hidden="true">${answer.allowed ? '✓' : '✕'}</span> ${titleOf(question.role)} ${answer.allowed ? 'may' : 'may not'}</h2>
      <p>${answer.reason}</p>
      ${answer.row && html`<${Cell} answer=${answer} question=${question} />`}
    </section>
    ${curl && html`<h2>Try it</h2><${Code} text=${curl} />`}
  `;
}

function Cell({ answer, question }) {
  return html`
    <dl>
      <dt>Row</dt>
      <dd><a href=${href(['table', answer.row])}>${answer.row} · ${answer.family}: ${answer.title}</a></dd>
      <dt>Path</dt>
      <dd><code>${answer.path}</code></dd>
      ${answer.condition && html`<dt>Condition</dt><dd>${answer.condition.rule}</dd>`}
    </dl>
    <p class="soft">Ask as another role:</p>
    <${WhoMay} roles=${answer.roles} asked=${answer.role} to=${(role) => questionOf({ ...question, user: '', role })} />
  `;
}
