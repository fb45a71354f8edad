/** Form controls that several views have. */
import { html } from '../html.js';

/**
 * A choice among a few.
 *
 * @param {{label: string, name?: string, value?: string, options: (string | [string, string])[], onChange?: (value: string) => void}} props
 *     options as values, or as pairs of value and what is shown
 */
export function Choice({ label, name, value, options, onChange }) {
  const pairs = options.map((option) => (Array.isArray(option) ? option : [option, option]));
  return html`
    <label>
      ${label}
      <select name=${name} value=${value} onChange=${(event) => onChange?.(event.target.value)}>
        ${pairs.map(([key, shown]) => html`<option value=${key}>${shown}</option>`)}
      </select>
    </label>
  `;
}

/** Something that is on or off, and changes at once. @param {{label: string, on: boolean, onChange: (on: boolean) => void}} props */
export function Switch({ label, on, onChange }) {
  return html`
    <label class="switch">
      <input type="checkbox" role="switch" checked=${on} onChange=${(event) => onChange(event.target.checked)} /> ${label}
    </label>
  `;
}

/** What a form says, without what was left empty. @param {SubmitEvent} event @returns {Record<string, string>} */
export function filledIn(event) {
  event.preventDefault();
  return Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value !== ''));
}

/** What is done behind a deed: a form whose deed went well is empty again. @param {HTMLFormElement} form @param {() => void} then */
export function emptied(form, then) {
  return (went) => {
    if (went) form.reset();
    then();
  };
}
