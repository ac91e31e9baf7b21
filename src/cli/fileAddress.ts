import { dirname, isAbsolute, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The address of a file for a link in another one: relative, or in full where no relative path leads there. */
export function fileAddress(path: string, from: string): string {
  const way = relative(dirname(from), path);
  return isAbsolute(way) ? pathToFileURL(path).href : way.split(sep).map(encodeURIComponent).join('/');
}
