/**
 * The control plane, as views call it: the only module that fetches. Paths are those behind `/_understudy/`, such as
 * `instances/default/reset`; they lead to the instance that the page was opened in.
 */

const KEY_HEADER = 'X-Understudy-Key';
const KEY = 'understudy.key';
const BASE = new URL(document.baseURI);

/** The instance that the page was opened in. */
export const INSTANCE = document.querySelector('meta[name="understudy-instance"]').content;

/** An answer that is none: a refusal, in the server's words. */
export class Refused extends Error {
  /**
   * @param {number} status 0 if there was no answer at all
   * @param {string} message
   * @param {any} body what was answered, read as JSON if it is some
   */
  constructor(status, message, body) {
    super(message);
    this.status = status;
    this.body = body;
  }
}

/** Told whenever the server asks for the key, and whether that is since it does not take the one that was entered. */
export const keyNeeded = new EventTarget();

/** @param {string} key of the control plane, kept until the tab is closed */
export function useKey(key) {
  sessionStorage.setItem(KEY, key);
}

/** @param {string} path @param {object} [query] what is undefined, null or empty is left out */
export function urlOf(path, query = {}) {
  const url = new URL(path, BASE);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') url.searchParams.set(name, value);
  }
  return url;
}

/** Where this console is for another instance. @param {string} name */
export function consoleOf(name) {
  return BASE.pathname.replace(/(\/@[^/]+)?\/_understudy\/$/, `/@${encodeURIComponent(name)}/_understudy/`);
}

/** What stands before the paths of the APIs, for whoever calls them with another program. */
export function serverUrl() {
  return BASE.href.replace(/\/_understudy\/$/, '');
}

/** @returns {Promise<Response>} an answer that is no refusal */
async function call(method, url, { body, type, accept = 'application/json', signal } = {}) {
  const headers = { Accept: accept };
  const key = sessionStorage.getItem(KEY);
  if (key) headers[KEY_HEADER] = key;
  if (body !== undefined) headers['Content-Type'] = type;
  let response;
  try {
    response = await fetch(url, { method, headers, body, signal, cache: 'no-store' });
  } catch (unreachable) {
    if (signal?.aborted) throw unreachable;
    throw new Refused(0, 'The server does not answer. Is it still running?', null);
  }
  if (!response.ok) throw await refusal(response, key);
  return response;
}

/** @param {string | null} key that was sent; who has entered another since then is not asked again because of this one */
async function refusal(response, key) {
  const text = await response.text();
  if (response.status === 401 && key === sessionStorage.getItem(KEY)) keyNeeded.dispatchEvent(new CustomEvent('needed', { detail: { refused: Boolean(key) } }));
  let body = null;
  try {
    body = JSON.parse(text);
  } catch {
    // a page, or nothing: the status is all that it says
  }
  return new Refused(response.status, body?.error ?? `The server answered ${response.status}.`, body);
}

async function json(method, path, query, body) {
  const sent = body === undefined ? {} : { body: JSON.stringify(body), type: 'application/json' };
  const response = await call(method, urlOf(path, query), sent);
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}

export const api = {
  /** @param {string} path @param {object} [query] @returns {Promise<any>} */
  get: (path, query) => json('GET', path, query),
  /** @param {string} path @param {any} [body] @param {object} [query] @returns {Promise<any>} */
  post: (path, body, query) => json('POST', path, query, body),
  /** @param {string} path @param {any} [body] @param {object} [query] @returns {Promise<any>} */
  put: (path, body, query) => json('PUT', path, query, body),
  /** @param {string} path @param {any} body @returns {Promise<any>} */
  patch: (path, body) => json('PATCH', path, {}, body),
  /** @param {string} path @param {object} [query] @returns {Promise<any>} */
  delete: (path, query) => json('DELETE', path, query),

  /** Sends what is no JSON: a dataset as YAML, a file. @param {BodyInit} body @param {string} type its media type */
  send: async (method, path, body, type) => void (await call(method, urlOf(path), { body, type })),

  /** Reads what is no JSON. @returns {Promise<Blob>} */
  file: async (path, accept = '*/*') => (await call('GET', urlOf(path), { accept })).blob(),

  /** What the server's root says of itself: its version, the instance's ready-made tokens and logins. @returns {Promise<any>} */
  home: () => json('GET', '../'),

  /**
   * Follows a stream of events. An `EventSource` could not send the key.
   *
   * @param {string} path
   * @param {object} query
   * @param {(event: any) => void} onEvent given the data of each
   * @param {AbortSignal} signal ends it
   */
  follow: async (path, query, onEvent, signal) => {
    const response = await call('GET', urlOf(path, query), { accept: 'text/event-stream', signal });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let rest = '', { value, done } = await reader.read(); !done; { value, done } = await reader.read()) {
      const events = (rest + value).split(/\r?\n\r?\n/);
      rest = events.pop();
      events.map(dataOf).filter(Boolean).forEach((data) => onEvent(JSON.parse(data)));
    }
  },
};

/** The data of an event; empty for a comment, which only keeps the stream alive. */
function dataOf(event) {
  return event
    .split(/\r?\n/)
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice(5).trimStart())
    .join('\n');
}
