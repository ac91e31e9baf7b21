import { parseArgs, type ParseArgsConfig } from 'node:util';
import { HelpAsked, UsageError } from './usageError';

/** Every option of a command: `text` takes one value, `texts` may be repeated, `flag` takes none. */
export type OptionKinds = Readonly<Record<string, 'text' | 'texts' | 'flag'>>;

export interface ParsedArguments {
  readonly positionals: readonly string[];
  text(name: string): string | null;
  texts(name: string): readonly string[];
  flag(name: string): boolean;
}

/**
 * Reads the arguments strictly. @throws HelpAsked on --help, UsageError on an unknown option or a missing value,
 * both with the usage
 */
export function parsedArguments(args: readonly string[], kinds: OptionKinds, usage: string): ParsedArguments {
  if (args.includes('--help') || args.includes('-h')) throw new HelpAsked(usage);
  const options: ParseArgsConfig['options'] = {};
  for (const [name, kind] of Object.entries(kinds)) {
    options[name] = kind === 'flag' ? { type: 'boolean' } : { type: 'string', multiple: true };
  }
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (fault) {
    throw new UsageError(`${argumentProblem(fault)} ${usage}`);
  }
  const all = (name: string): string[] => {
    const value = parsed.values[name];
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  };
  for (const [name, kind] of Object.entries(kinds)) {
    if (kind === 'text' && all(name).length > 1) throw new UsageError(`--${name} 只能写一次。${usage}`);
  }
  return {
    positionals: parsed.positionals,
    text: (name) => all(name)[0] ?? null,
    texts: all,
    flag: (name) => parsed.values[name] === true,
  };
}

function argumentProblem(fault: unknown): string {
  const { message = '', code = '' } = fault as { readonly message?: string; readonly code?: string };
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? `没有选项 ${option}。`
    : `选项 ${option} 缺少值或写法不对。`;
}
