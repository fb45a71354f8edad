/** Calls as views live with them: asked anew when what they depend on changes, and refusals kept to be shown. */
import { useCallback, useEffect, useReducer, useState } from './html.js';

/**
 * What the server answers; the last answer stays until the next is there, beside a refusal too if that is to the same question.
 *
 * @template T
 * @param {() => Promise<T>} ask
 * @param {any[]} on asked anew when one of these changes
 * @returns {{answer?: T, fault?: Error, again: () => void}}
 */
export function useAnswer(ask, on = []) {
  const [state, settle] = useState({});
  const [round, again] = useReducer((n) => n + 1, 0);
  const question = JSON.stringify(on);
  useEffect(() => {
    let wanted = true;
    ask().then(
      (answer) => wanted && settle({ answer, question }),
      (fault) => wanted && settle((last) => (last.question === question ? { ...last, fault } : { fault })),
    );
    return () => (wanted = false);
  }, [question, round]);
  return { answer: state.answer, fault: state.fault, again };
}

/**
 * Something to do when a person says so.
 *
 * @returns {{run: (deed: () => Promise<any>) => Promise<boolean>, busy: boolean, fault?: Error}} `run` tells whether it went well
 */
export function useDeed() {
  const [state, settle] = useState({ busy: false });
  const run = useCallback(async (deed) => {
    settle({ busy: true });
    try {
      await deed();
      settle({ busy: false });
      return true;
    } catch (fault) {
      settle({ busy: false, fault });
      return false;
    }
  }, []);
  return { ...state, run };
}
