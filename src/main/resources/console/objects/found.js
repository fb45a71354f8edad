/** Objects found by words, by type, or in a place. */
import { html } from '../html.js';
import { api } from '../api.js';
import { useAnswer } from '../answer.js';
import { go, href } from '../router.js';
import { Choice, filledIn } from '../parts/choice.js';
import { onPage, pageOf, Pager } from '../parts/pager.js';
import { Empty, Fault, Loading } from '../parts/say.js';
import { ObjectList } from './object.js';

/** The address of a search. @param {{q?: string, otype?: string, in?: string, skip?: number}} wanted */
function searchOf(wanted) {
  return href(['objects'], wanted);
}

/** @param {{query: Record<string, string>}} props */
export function Found({ query }) {
  return html`
    <${Search} key=${JSON.stringify(query)} ...${query} />
    <${Page} wanted=${query} to=${(skip) => searchOf({ ...query, skip })} />
  `;
}

/** A page of what is wanted. @param {{wanted: Record<string, string>, to: (skip: number) => string}} props */
export function Page({ wanted, to }) {
  const { answer, fault } = useAnswer(() => api.get('objects', { ...wanted, ...pageOf(wanted) }), [JSON.stringify(wanted)]);
  if (!answer) return fault ? html`<${Fault} of=${fault} />` : html`<${Loading} what="Looking for objects" />`;
  return html`
    ${answer.length === 0 && html`<${Empty} title="Nothing like that"><p>Words are looked for as the catalog’s search does; with a star at the end they may go on: <code>ord*</code>.</p><//>`}
    ${answer.length > 0 && html`<${ObjectList} objects=${onPage(answer)} />`}
    <${Pager} found=${answer} skip=${wanted.skip} to=${to} />
  `;
}

function Search({ q, otype, in: place }) {
  const { answer: otypes = [] } = useAnswer(() => api.get('objects/otypes'));
  return html`
    <form class="line" onSubmit=${(event) => go(searchOf(filledIn(event)))}>
      <label class="wide">Words <input name="q" value=${q} placeholder="orders" autocomplete="off" /></label>
      <${Choice} key=${otypes.length} label="Type" name="otype" value=${otype ?? ''} options=${[['', 'Any'], ...otypes]} />
      <label>Lies in <input name="in" value=${place} size="12" placeholder="schema:1" autocomplete="off" /></label>
      <button>Search</button>
    </form>
  `;
}
