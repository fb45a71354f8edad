/** Files that the server makes: fetched, since a link could not carry the key. */
import { api } from '../api.js';

/** @param {string} path @param {string} [type] the media type asked for @param {string} [name] what to call the file */
export async function save(path, type, name = path.split('/').at(-1)) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await api.file(path, type));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
