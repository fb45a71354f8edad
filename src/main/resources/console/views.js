/**
 * The views, in the order of the navigation.
 *
 * @typedef {object} View
 * @property {string} title
 * @property {string} path its place behind `#/`
 * @property {(route: import('./router.js').Route) => any} View the component, given the route
 */
import * as ask from './views/ask.js';
import * as instances from './views/instances.js';
import * as matillion from './views/matillion.js';
import * as objects from './views/objects.js';
import * as people from './views/people.js';
import * as requests from './views/requests.js';
import * as table from './views/table.js';
import * as trouble from './views/trouble.js';

/** @type {View[]} */
export const views = [requests, table, ask, people, instances, objects, matillion, trouble];
