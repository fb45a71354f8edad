/** States and names of permissions, as both groups and users show them. */
import { html } from '../html.js';

const LOOKS = { GRANTED: ['allowed', '✓'], FORBIDDEN: ['denied', '✕'], DEFAULT: ['', '·'] };

/** @param {{of: 'GRANTED' | 'FORBIDDEN' | 'DEFAULT'}} props */
export function State({ of }) {
  const [look, sign] = LOOKS[of];
  return html`<span class=${`verdict ${look}`}><span aria-hidden="true">${sign}</span> ${of === 'DEFAULT' ? 'not said' : of.toLowerCase()}</span>`;
}

/** What a permission is called by itself. @param {string} permission such as `/CDC/Read`; the root's is empty */
export function labelOf(permission) {
  return permission === '' ? 'Everything' : permission.slice(1).replace('/', ': ');
}

/** How many permissions stand above it. @param {string} permission */
export function depthOf(permission) {
  return permission.split('/').length - 1;
}
