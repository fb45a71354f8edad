/** Asks for the key of the control plane, which is kept until the tab is closed. */
import { html, useEffect, useRef } from '../html.js';
import { useKey } from '../api.js';

/** @param {{onEntered: () => void, onClosed: () => void}} props closed without a key, it is asked for again by the next refusal */
export function KeyDialog({ onEntered, onClosed }) {
  const dialog = useRef();
  useEffect(() => dialog.current.showModal(), []);
  const enter = (event) => {
    event.preventDefault();
    useKey(new FormData(event.target).get('key'));
    onEntered();
  };
  return html`
    <dialog ref=${dialog} aria-labelledby="key-title" onClose=${onClosed}>
      <article>
        <h2 id="key-title">This server has a key</h2>
        <p>Its control plane answers whoever knows what <code>understudy.control.key</code> says.</p>
        <form onSubmit=${enter}>
          <label>Key <input name="key" type="password" autocomplete="off" required /></label>
          <button>Let me in</button>
        </form>
      </article>
    </dialog>
  `;
}
