/** Calls as commands that a person can paste. */
import { api, serverUrl } from './api.js';

/** @type {Promise<Record<string, string>> | undefined} */
let tokens;

/** The ready-made tokens of the instance by role; a role that has none is not among them. */
function readyMade() {
  tokens ??= api.home().then(
    (home) => home.tokens,
    () => {
      tokens = undefined; // the root may ask for a key: then nobody knows, for now
      return {};
    },
  );
  return tokens;
}

/**
 * @param {{method: string, path: string, query?: string | null, role?: string | null, body?: string | null, type?: string}} call
 *     type is what its body was said to be; without one it was not said
 * @returns {Promise<string>}
 */
export async function curlOf({ method, path, query, role, body, type }) {
  const address = `${serverUrl()}${path}${query ? `?${query}` : ''}`;
  const words = ['curl', method === 'HEAD' ? '-I' : '-i']; // with -X HEAD curl would wait for a body
  const sends = body && method !== 'HEAD';
  if (sends || (method !== 'GET' && method !== 'HEAD')) words.push('-X', method);
  if (/[{}[\]]/.test(address)) words.push('-g'); // or curl reads them as ranges
  words.push(...(await credential(path, role)));
  if (sends) words.push('-H', quoted(type ? `Content-Type: ${type}` : 'Content-Type:'), '--data-raw', quoted(body)); // without a value curl names no type
  words.push(quoted(address));
  return words.join(' ');
}

/** As the API of a path takes it; a Matillion login is known of nobody but the ready-made admin. */
async function credential(path, role) {
  if (path.startsWith('/rest/')) return ['-u', quoted(role === 'SERVER_ADMIN' ? 'admin:understudy' : 'YOUR-LOGIN:YOUR-PASSWORD')];
  if (path.startsWith('/scim/')) return ['-H', quoted('Authorization: Bearer scim-token')];
  return ['-H', quoted(`Token: ${(await readyMade())[role] ?? 'YOUR-TOKEN'}`)];
}

/** As a POSIX shell takes it, whatever is in it. */
function quoted(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
