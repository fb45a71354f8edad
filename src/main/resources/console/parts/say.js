/** What the server said no to, what is not there yet, and other things that views have to say. */
import { html } from '../html.js';

/** A refusal, in the server's words. @param {{of?: Error}} props */
export function Fault({ of }) {
  return of ? html`<p class="fault" role="alert">${of.message}</p>` : null;
}

/** Nothing here: what it would show, and how to get there. @param {{title: string, children: any}} props */
export function Empty({ title, children }) {
  return html`<section class="empty"><h2>${title}</h2>${children}</section>`;
}

/** @param {{what: string}} props */
export function Loading({ what }) {
  return html`<p aria-busy="true">${what}</p>`;
}

/** Text to look at or to copy, such as a command. @param {{text: string}} props */
export function Code({ text }) {
  return html`<div class="code"><pre tabindex="0"><code>${text}</code></pre><${Copy} text=${text} /></div>`;
}

/** @param {{text: string, label?: string}} props */
export function Copy({ text, label = 'Copy' }) {
  const copy = async ({ currentTarget: button }) => {
    await toClipboard(text);
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = label), 1500);
  };
  return html`<button type="button" class="small outline secondary" aria-live="polite" onClick=${copy}>${label}</button>`;
}

/** Browsers keep the clipboard from pages that come without TLS from another machine, or that may not have it; a selection they copy. */
async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return;
  } catch {
    // there is none for this page
  }
  const area = document.body.appendChild(document.createElement('textarea'));
  area.value = text;
  area.select();
  document.execCommand('copy');
  area.remove();
}
