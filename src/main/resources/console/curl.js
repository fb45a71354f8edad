/** Calls as commands that a person can paste. */
import { api, serverUrl } from './api.js';

/** @type {Promise<Record<string, string>> | undefined} */
let tokens;

/** The ready-made tokens of the instance by role; a role that has none is not among them. */
function readyMade() {
  tokens ??= api.home().then(
    (home) => home.tokens,
    () => ({}), // the root may ask for a key: then nobody knows
  );
  return tokens;
}

/**
 * @param {{method: string, path: string, query?: string | null, role?: string | null, body?: string | null}} call
 * @returns {Promise<string>}
 */
export async function curlOf({ method, path, query, role, body }) {
  const token = (await readyMade())[role] ?? 'YOUR-TOKEN';
  const words = ['curl', '-i'];
  if (method !== 'GET') words.push('-X', method);
  if (path.startsWith('/rest/')) words.push('-u', quoted('admin:understudy'));
  else words.push('-H', quoted(`Token: ${token}`));
  if (body) words.push('-H', quoted('Content-Type: application/json'), '-d', quoted(body));
  words.push(quoted(`${serverUrl()}${path}${query ? `?${query}` : ''}`));
  return words.join(' ');
}

/** As a POSIX shell takes it, whatever is in it. */
function quoted(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
