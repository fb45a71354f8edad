/** Times, as people read them. */

/** @param {string} instant in ISO 8601 */
export function moment(instant) {
  return instant.replace('T', ' ').replace(/(\.\d+)?Z$/, '');
}
