/** The calls of the journal, as they come in. */
import { useEffect, useState } from './html.js';
import { api } from './api.js';

/**
 * @typedef {object} Call
 * @property {number} id
 * @property {string} time
 * @property {string} method
 * @property {string} path
 * @property {string | null} query
 * @property {number?} status
 * @property {number} durationMs
 * @property {string} verdict
 * @property {number | null} row
 * @property {string | null} family
 * @property {string | null} title
 * @property {string | null} role
 * @property {number | null} user
 * @property {string | null} cell
 * @property {{rule: string, met?: boolean} | null} condition
 * @property {string | null} explanation
 * @property {string | null} error
 * @property {boolean} lenient
 * @property {number | null} fault
 */

/** More rows than anybody reads. */
const SHOWN = 200;

/** How many milliseconds calls may gather before they are shown, and how many to wait for a server that is away. */
const GATHER = 150;
const AWAY = 2000;

const pause = (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds));

/**
 * The newest calls that fit, the newest first.
 *
 * @param {Record<string, string>} filters as the journal takes them
 * @param {{live: boolean, round: number}} how whether to follow; another round begins anew
 * @returns {{calls?: Call[], fault?: Error}}
 */
export function useCalls(filters, { live, round }) {
  const [state, settle] = useState({});
  useEffect(() => {
    const end = new AbortController();
    const tell = (news) => end.signal.aborted || settle(news);
    watch(filters, live, tell, end.signal).catch((fault) => tell({ fault }));
    return () => end.abort();
  }, [JSON.stringify(filters), live, round]);
  return state;
}

async function watch(filters, live, tell, signal) {
  let calls = [];
  let last = 0;
  const catchUp = async () => {
    const news = await api.get('journal', { ...filters, since: last || undefined, limit: SHOWN });
    last = Math.max(last, news.last);
    calls = [...news.calls, ...calls].slice(0, SHOWN);
    tell({ calls });
  };
  await catchUp();
  while (live && !signal.aborted) {
    await followOnce(() => last, catchUp, signal);
    await pause(AWAY);
    if (!signal.aborted) await catchUp();
  }
}

/** Which calls fit is said by the server alone: an event only tells that there is something to ask for. */
async function followOnce(last, catchUp, signal) {
  let asked = Promise.resolve();
  let waits = false;
  const heard = () => {
    if (waits) return;
    waits = true;
    asked = asked.then(() => pause(GATHER)).then(() => {
      waits = false;
      return signal.aborted ? undefined : catchUp();
    });
  };
  try {
    await api.follow('journal/stream', { since: last() }, heard, signal);
  } catch (fault) {
    if (fault.status) throw fault; // a refusal will not go by itself, a server that is away may come back
  }
  await asked;
}
