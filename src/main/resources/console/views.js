/**
 * The views, in the order of the navigation.
 *
 * @typedef {object} View
 * @property {string} title
 * @property {string} path its place behind `#/`
 * @property {(route: import('./router.js').Route) => any} View the component, given the route
 */
import * as ask from './views/ask.js';

/** @type {View[]} */
export const views = [ask];
