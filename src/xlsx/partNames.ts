/** The folder of a part, with "/" at its end; "" at the top. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** Where the relationships of a part lie; of the package itself for "". */
export function relationshipsPart(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** The part that a relationship's target means, seen from its source part: relative or from the package's top. */
export function resolveTarget(source: string, target: string): string {
  const path = target.replace(/\\/g, '/').replace(/[?#].*$/, '');
  const start = path.startsWith('/') ? [] : folderOf(source).split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') start.pop();
    else if (step !== '' && step !== '.') start.push(step);
  }
  return decodeSteps(start.join('/'));
}

/** Targets are URIs; names in the zip may be written either way, so escapes are resolved where they are sound. */
function decodeSteps(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The relative target to write for a part, seen from the source part. */
export function targetFor(source: string, part: string): string {
  const from = folderOf(source).split('/').slice(0, -1);
  const to = part.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return '../'.repeat(from.length - shared) + to.slice(shared).join('/');
}
