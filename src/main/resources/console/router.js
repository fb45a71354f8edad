/** Every state of the console has an address: `#/view/what/of/it?filter=x`. */
import { useEffect, useState } from './html.js';

/**
 * @typedef {object} Route
 * @property {string} view the path of a view
 * @property {string[]} rest what stands behind it
 * @property {Record<string, string>} query
 */

/** @returns {Route} */
function current() {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const [view, ...rest] = path.split('/').map(decoded);
  return { view, rest, query: Object.fromEntries(new URLSearchParams(query)) };
}

/** As it stands where it is no escape: people write addresses, too. */
function decoded(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/**
 * The address of a state, for links.
 *
 * @param {(string | number)[]} path the view, and what stands behind it
 * @param {object} [query] what is undefined, null or empty is left out
 */
export function href(path, query = {}) {
  const told = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const search = new URLSearchParams(told).toString();
  return `#/${path.map(encodeURIComponent).join('/')}${search && `?${search}`}`;
}

/** Goes to a state. @param {string} target from {@link href} @param {{replace?: boolean}} [how] whether "back" skips this one */
export function go(target, { replace = false } = {}) {
  if (!replace) {
    location.hash = target;
    return;
  }
  history.replaceState(null, '', `${location.pathname}${target}`);
  dispatchEvent(new Event('hashchange'));
}

/** The state that the page is in. @returns {Route} */
export function useRoute() {
  const [route, moved] = useState(current);
  useEffect(() => {
    const follow = () => moved(current());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
