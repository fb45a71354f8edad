/** What is called here, as it comes in: allowed and denied at a glance, and why. */
import { html, useReducer } from '../html.js';
import { api, serverUrl } from '../api.js';
import { useAnswer, useDeed } from '../answer.js';
import { useCalls } from '../calls.js';
import { go, href } from '../router.js';
import { titleOf, useTable } from '../table.js';
import { CallDetail } from '../parts/call.js';
import { Choice, Switch } from '../parts/choice.js';
import { Code, Empty, Fault, Loading } from '../parts/say.js';
import { Verdict } from '../parts/verdict.js';

export const title = 'Requests';
export const path = 'requests';

const VERDICTS = ['', 'ALLOWED', 'DENIED', 'PENDING', 'UNAUTHENTICATED', 'NONE'];
const COLUMNS = ['Time', 'Verdict', 'Call', 'Role', 'Row', 'Status', 'ms'];

/** @param {import('../router.js').Route} route */
export function View({ rest, query }) {
  const { paused, ...filters } = query;
  const [round, again] = useReducer((n) => n + 1, 0);
  const { calls, fault } = useCalls(filters, { live: !paused, round });
  const open = Number(rest[0]);
  return html`
    <${Filters} open=${rest[0]} query=${query} />
    <${Tools} open=${rest[0]} query=${query} onCleared=${again} />
    <${Fault} of=${fault} />
    ${!calls && !fault && html`<${Loading} what="Reading the journal" />`}
    ${calls?.length === 0 && html`<${Nothing} filtered=${Object.keys(filters).length > 0} />`}
    ${calls?.length > 0 && html`<${Calls} calls=${calls} open=${open} query=${query} />`}
    ${open && calls && !calls.some((call) => call.id === open) ? html`<h2>Call ${open}</h2><${CallDetail} id=${open} />` : null}
  `;
}

/** The address of the list, with a call that stays open in it. */
function stateOf(open, query) {
  return href(open ? [path, open] : [path], query);
}

function Filters({ open, query }) {
  const { roles } = useTable();
  const filter = (name) => (value) => go(stateOf(open, { ...query, [name]: value }), { replace: true });
  const typed = (name) => (event) => event.target.reportValidity() && filter(name)(event.target.value.trim());
  return html`
    <form class="line" onSubmit=${(event) => event.preventDefault()}>
      <${Choice} label="Verdict" value=${query.verdict ?? ''} onChange=${filter('verdict')}
        options=${VERDICTS.map((verdict) => [verdict, verdict.toLowerCase() || 'all'])} />
      <${Choice} label="Role" value=${query.role ?? ''} onChange=${filter('role')}
        options=${[['', 'all'], ...roles.map((role) => [role, titleOf(role)])]} />
      <label>
        Row
        <input value=${query.row} onChange=${typed('row')} inputmode="numeric" pattern="[0-9, ]*" title="Numbers of rows, such as 15 or 15,33" size="4" placeholder="all" />
      </label>
      <label class="wide">
        Part of the path
        <input value=${query.path} onChange=${typed('path')} placeholder="/integration/v1/article/*" autocomplete="off" spellcheck=${false} />
      </label>
    </form>
  `;
}

function Tools({ open, query, onCleared }) {
  const settings = useAnswer(() => api.get('journal/settings'));
  const deed = useDeed();
  const clear = () => deed.run(() => api.delete('journal')).then(onCleared);
  const keepBodies = (bodies) => deed.run(() => api.put('journal/settings', { bodies })).then(settings.again);
  return html`
    <div class="line">
      <${Switch} label="Live" on=${!query.paused} onChange=${(on) => go(stateOf(open, { ...query, paused: on ? '' : 'yes' }))} />
      ${settings.answer && html`<${Switch} label="Keep heads and bodies" on=${settings.answer.bodies} onChange=${keepBodies} />`}
      <button class="small outline secondary" onClick=${clear} disabled=${deed.busy}>Clear</button>
    </div>
    <${Fault} of=${deed.fault} />
  `;
}

function Nothing({ filtered }) {
  if (filtered) return html`<${Empty} title="No call fits"><p><a href=${href([path])}>Show all calls</a></p><//>`;
  return html`
    <${Empty} title="No calls yet">
      <p>Whatever is called in this instance stands here at once. This one is allowed, and the one behind it is not:</p>
      <${Code} text=${`curl -H 'Token: viewer-token' ${serverUrl()}/integration/v1/article/1/`} />
      <${Code} text=${`curl -X DELETE -H 'Token: viewer-token' ${serverUrl()}/integration/v1/article/1/`} />
    <//>
  `;
}

function Calls({ calls, open, query }) {
  return html`
    <table class="calls">
      <thead><tr>${COLUMNS.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>${calls.map((call) => html`<${CallRows} key=${call.id} call=${call} open=${call.id === open} query=${query} />`)}</tbody>
    </table>
  `;
}

/** @param {{call: import('../calls.js').Call, open: boolean, query: object}} props */
function CallRows({ call, open, query }) {
  const target = href(open ? [path] : [path, call.id], query);
  return html`
    <tr class=${open ? 'open' : ''}>
      <td class="time"><time datetime=${call.time}>${clock(call.time)}</time></td>
      <td><${Verdict} of=${call.verdict} /></td>
      <th scope="row">
        <a href=${target} aria-expanded=${String(open)}><b>${call.method}</b> <span>${call.path}${call.query ? `?${call.query}` : ''}</span></a>
      </th>
      <td>${call.role && titleOf(call.role)}</td>
      <td>${call.row && html`<a href=${href(['table', call.row])} title=${`${call.family}: ${call.title}`}>${call.row}</a>`}</td>
      <td>${call.status ?? '–'}</td>
      <td class="number">${call.durationMs.toFixed(1)}</td>
    </tr>
    ${open && html`<tr class="detail"><td colspan=${COLUMNS.length}><${CallDetail} id=${call.id} /></td></tr>`}
  `;
}

function clock(time) {
  return new Date(time).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3, hour12: false });
}
