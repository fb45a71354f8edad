/** The role table, which does not change while the server runs: asked for once. */
import { api } from './api.js';
import { useAnswer } from './answer.js';

/**
 * @typedef {object} Row
 * @property {number} row
 * @property {string} family
 * @property {string} title
 * @property {string} since
 * @property {{path: string, methods: string[], reason: string}[]} endpoints
 * @property {Record<string, string>} roles the cells, in the order of the table's columns
 */

/** @type {Promise<Row[]> | undefined} */
let asked;

function table() {
  asked ??= api.get('matrix').catch((fault) => {
    asked = undefined;
    throw fault;
  });
  return asked;
}

/** @returns {{rows: Row[], roles: string[], fault?: Error}} empty until it is there */
export function useTable() {
  const { answer = [], fault } = useAnswer(table);
  return { rows: answer, roles: Object.keys(answer[0]?.roles ?? {}), fault };
}

/** A role as the table prints it. @param {string} role such as `SOURCE_ADMIN` */
export function titleOf(role) {
  return role
    .split('_')
    .map((word) => word[0] + word.slice(1).toLowerCase())
    .join(' ');
}
