/** Where in a guide something is wrong, as keys and indexes from its root. */
export type GuidePath = readonly (string | number)[];

/** One thing wrong with a guide. */
export interface GuideProblem {
  readonly path: GuidePath;
  readonly reason: string;
}

/** Renders a path as `rules[3].mechanism.field`. */
export function pathText(path: GuidePath): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}

/** A guide that does not hold together. The message lists every problem, one a line, with file, path and reason. */
export class GuideError extends Error {
  readonly problems: readonly GuideProblem[];

  /** `place` turns a path into the file and the path within it; by default the path itself. */
  constructor(problems: readonly GuideProblem[], place: (path: GuidePath) => string = pathText) {
    const lines = problems.map(({ path, reason }) => `  ${place(path)}: ${reason}`);
    super(`项目指南数据有 ${problems.length} 处错误：\n${lines.join('\n')}`);
    this.name = 'GuideError';
    this.problems = problems;
  }
}
