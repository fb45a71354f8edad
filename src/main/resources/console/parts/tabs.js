/** The sides of a view, each with an address of its own. */
import { html } from '../html.js';

/** @param {{label: string, tabs: {title: string, to: string, current: boolean}[]}} props */
export function Tabs({ label, tabs }) {
  return html`
    <nav class="tabs" aria-label=${label}>
      ${tabs.map(({ title, to, current }) => html`<a href=${to} aria-current=${current ? 'page' : undefined}>${title}</a>`)}
    </nav>
  `;
}
