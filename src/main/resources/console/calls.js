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

/** As those answer that come back by themselves: nothing, too many who follow, a proxy before a server that is away, and busy or about to end. */
const PASSING = [0, 409, 502, 503, 504];

const pause = (milliseconds) => new Promise((wake) => setTimeout(wake, milliseconds));

/**
 * The newest calls that fit, the newest first. They stay where the server says no to the next question.
 *
 * @param {Record<string, string>} filters as the journal takes them
 * @param {{live: boolean, round: number}} how whether to follow; another round begins anew
 * @returns {{calls?: Call[], fault?: Error}}
 */
export function useCalls(filters, { live, round }) {
  const [state, settle] = useState({});
  useEffect(() => {
    const end = new AbortController();
    watch(filters, live, (news) => end.signal.aborted || settle(news), end.signal);
    return () => end.abort();
  }, [JSON.stringify(filters), live, round]);
  return state;
}

/** Each time that the stream has ended all is read anew: behind a restart the journal may have begun at 1 again. */
async function watch(filters, live, tell, signal) {
  let calls;
  const show = (found) => tell({ calls: (calls = found) });
  for (let goesOn = true; goesOn; goesOn = goesOn && live && !signal.aborted) {
    try {
      const catchUp = reader(filters, show);
      const last = await catchUp();
      if (live) await followOnce(last, catchUp, signal);
    } catch (fault) {
      tell({ calls, fault });
      goesOn = passes(fault);
    }
    if (goesOn && live) await pause(AWAY);
  }
}

/** What is no refusal at all is a connection that has broken. */
function passes({ status = 0 }) {
  return PASSING.includes(status);
}

/** Reads what has come since it was last asked to, and returns up to where. */
function reader(filters, show) {
  let calls = [];
  let last = 0;
  return async function catchUp() {
    const news = await api.get('journal', { ...filters, since: last || undefined, limit: SHOWN });
    last = news.last;
    const kept = calls.filter((call) => call.id >= news.first && call.id <= last); // it may have been cleared meanwhile
    calls = [...news.calls, ...kept].slice(0, SHOWN);
    show(calls);
    return last;
  };
}

/** Which calls fit is said by the server alone: an event only tells that there is something to ask for. */
async function followOnce(since, catchUp, signal) {
  const failed = new AbortController();
  const ends = AbortSignal.any([signal, failed.signal]);
  let asked = Promise.resolve();
  let waits = false;
  const heard = () => {
    if (waits) return;
    waits = true;
    asked = asked.then(() => pause(GATHER)).then(() => {
      waits = false;
      return ends.aborted ? undefined : catchUp();
    });
    asked.catch(() => failed.abort());
  };
  try {
    await api.follow('journal/stream', { since }, heard, ends);
  } catch (fault) {
    if (!passes(fault)) throw fault;
  }
  await asked;
}
