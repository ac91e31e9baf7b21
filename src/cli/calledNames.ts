import { basename, relative, sep } from 'node:path';

/** A file of a batch: where it lies, and within what that was named. */
export interface NamedFile {
  readonly path: string;
  /** The folder that was named and holds it, or the folder of a file that was named itself. */
  readonly root: string;
}

/**
 * What each file is called, by its path: its name; where several have the same, its path within the folder that was
 * named, then that folder's name before it, then its path from where the user stands.
 */
export function calledNames(files: readonly NamedFile[], folder: string): ReadonlyMap<string, string> {
  const ways = [
    ({ path }: NamedFile) => basename(path),
    ({ path, root }: NamedFile) => slashed(relative(root, path)),
    ({ path, root }: NamedFile) => `${basename(root)}/${slashed(relative(root, path))}`,
    ({ path }: NamedFile) => slashed(relative(folder, path)),
  ];
  const called = new Map<string, string>();
  let left = files;
  for (const way of ways) {
    const counts = new Map<string, number>();
    for (const file of files) {
      const name = way(file).toLowerCase();
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const alone = left.filter((file) => counts.get(way(file).toLowerCase()) === 1);
    for (const file of alone) called.set(file.path, way(file));
    left = left.filter((file) => !alone.includes(file));
  }
  return called;
}

/** A path with "/" between its parts, alike on every system. */
export function slashed(path: string): string {
  return path.split(sep).join('/');
}
