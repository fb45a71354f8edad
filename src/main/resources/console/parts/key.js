/** Asks for the key of the control plane, which is kept until the tab is closed. */
import { html, useEffect, useRef } from '../html.js';
import { useKey } from '../api.js';

/**
 * @param {{refused: boolean, onEntered: () => void, onClosed: () => void}} props whether there was a key that the server did not take; closed
 *     without one, it is asked for again by the next refusal
 */
export function KeyDialog({ refused, onEntered, onClosed }) {
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
        ${refused && html`<p class="fault" role="alert">The server does not take the key that was entered.</p>`}
        <form onSubmit=${enter}>
          <label>Key <input name="key" type="password" autocomplete="off" required /></label>
          <button>Let me in</button>
        </form>
      </article>
    </dialog>
  `;
}
