/** A part of the view: something that the instance was told, which is shown and can be told anew. */
import { html } from '../html.js';
import { api } from '../api.js';
import { useAnswer, useDeed } from '../answer.js';
import { Fault, Loading } from '../parts/say.js';

/**
 * What the instance was told at a path.
 *
 * @param {string} path
 * @returns {{answer?: any, fault?: Error, busy: boolean, does: (deed: () => Promise<any>) => Promise<boolean>, tell: (value: any) => Promise<boolean>}}
 *     `tell` puts a new value, `does` anything else; then it is asked anew
 */
export function useTold(path) {
  const { answer, fault: unread, again } = useAnswer(() => api.get(path));
  const { run, busy, fault: refused } = useDeed();
  const does = async (deed) => {
    const went = await run(deed);
    if (went) again();
    return went;
  };
  return { answer, busy, fault: refused ?? unread, does, tell: (value) => does(() => api.put(path, value)) };
}

/** @param {{title: string, lead: string, told: {answer?: any, fault?: Error}, children: any}} props */
export function Part({ title, lead, told, children }) {
  return html`
    <section class="part" aria-label=${title}>
      <h2>${title}</h2>
      <p class="soft">${lead}</p>
      <${Fault} of=${told.fault} />
      ${!told.answer && !told.fault && html`<${Loading} what="Asking the server" />`}
      ${children}
    </section>
  `;
}

/** Rules in their order, each of which can be taken away. @param {{rules: any[], say: (rule: any) => any, onRemove: (index: number) => void}} props */
export function Rules({ rules, say, onRemove }) {
  return html`
    <ul class="rules">
      ${rules.map(
        (rule, index) => html`
          <li><span>${say(rule)}</span> <button class="small outline secondary" onClick=${() => onRemove(index)}>Remove<span class="unseen"> rule ${index + 1}</span></button></li>
        `,
      )}
    </ul>
  `;
}

/** For how many more a rule is. @param {{times: number, hits: number}} rule that is not for all */
export function left({ times, hits }) {
  return hits < times ? `next ${times - hits} only` : 'used up';
}

/** What was filled in, with numbers as numbers. @param {Record<string, string>} values @param {string[]} names of those that are numbers */
export function withNumbers(values, names) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, names.includes(name) ? Number(value) : value]));
}
