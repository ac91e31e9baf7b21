import { z } from 'zod';
import type { FieldId } from '../guide/field';
import type { Guide } from '../guide/guide';
import { fieldById } from '../guide/lookup';
import { headerWording } from '../intake/headerWording';
import { lexiconOf } from '../intake/lexicon';

const longestHeader = 500;
const mostColumns = 2000;

/**
 * What people have said of columns, by the wording of their headers: a file that one city hands to the others.
 * `name` is the field's Chinese name, for whoever reads the file; `field` null means that the column is not used.
 */
export const columnFileSchema = z.strictObject({
  kind: z.literal('columns'),
  /** The guide whose fields are meant. */
  guide: z.string().min(1),
  columns: z
    .array(
      z.strictObject({
        header: z.string().min(1).max(longestHeader),
        field: z.string().min(1).nullable(),
        name: z.string().nullable().optional(),
      }),
    )
    .max(mostColumns),
});
export type ColumnFile = z.infer<typeof columnFileSchema>;

/** What somebody says of every column of that header; null: it is not used. */
export interface HeaderAnswer {
  readonly header: string;
  readonly field: FieldId | null;
}

/** What has been said of columns, header → field, sheet by sheet. */
export type SaidOfColumns = Readonly<Record<string, FieldId | null>>;

/**
 * The file of what has been said of columns. Headers of one wording that were given different fields in different
 * sheets cannot be told apart by wording: they stand in `differing` and not in the file.
 */
export function columnFileOf(
  guide: Guide,
  said: Iterable<SaidOfColumns>,
): { readonly file: ColumnFile; readonly differing: readonly string[] } {
  const lexicon = lexiconOf(guide);
  const byWording = new Map<string, HeaderAnswer[]>();
  for (const [header, field] of [...said].flatMap((each) => Object.entries(each))) {
    const wording = headerWording(header, lexicon);
    byWording.set(wording, [...(byWording.get(wording) ?? []), { header, field }]);
  }
  const answers = [...byWording.values()];
  const agreed = (all: readonly HeaderAnswer[]): boolean => new Set(all.map(({ field }) => field)).size === 1;
  const columns = answers.filter(agreed).flatMap(([first]) => (first ? [first] : []));
  return {
    file: { kind: 'columns', guide: guide.id, columns: columns.map((each) => named(each, guide)) },
    differing: answers.filter((all) => !agreed(all)).map(([first]) => first?.header ?? ''),
  };
}

function named({ header, field }: HeaderAnswer, guide: Guide): ColumnFile['columns'][number] {
  return { header, field, name: field === null ? null : (fieldById(guide, field)?.name ?? null) };
}

/** The file's text, as it is saved and copied. */
export function columnFileText(file: ColumnFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

export type ColumnFileRead =
  | { readonly answers: readonly HeaderAnswer[]; readonly problem: null }
  | { readonly answers: null; readonly problem: string };

/** Reads a file's text. What is no such file, or of another guide, is refused with a Chinese reason. Never throws. */
export function readColumnFile(text: string, guide: Guide): ColumnFileRead {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return refused('内容不是有效的 JSON，请确认选择的是由“导出”得到的列对应关系文件，且内容完整。');
  }
  return columnFileContent(content, guide);
}

/** The same of a content that has been parsed. */
export function columnFileContent(content: unknown, guide: Guide): ColumnFileRead {
  const parsed = columnFileSchema.safeParse(content);
  if (!parsed.success) return refused(`不是列对应关系文件：${whereWrong(parsed.error)}。请重新导出后再试。`);
  const { guide: id, columns } = parsed.data;
  if (id !== guide.id) {
    return refused(`文件用于 ${id} 年度的项目指南，与当前的 ${guide.id} 年度不同，不能采用。`);
  }
  const unknown = columns.findIndex(({ field }) => field !== null && !fieldById(guide, field));
  const stranger = columns[unknown];
  if (stranger) {
    return refused(
      `第 ${unknown + 1} 列“${stranger.header}”的字段“${stranger.field}”不在项目指南的字段之中。`,
    );
  }
  return { answers: columns.map(({ header, field }) => ({ header, field })), problem: null };
}

function refused(problem: string): ColumnFileRead {
  return { answers: null, problem };
}

function whereWrong({ issues }: z.ZodError): string {
  const path = issues[0]?.path ?? [];
  const [room, index, part] = path;
  if (room === 'columns' && typeof index === 'number') {
    return `columns 的第 ${index + 1} 项${part === undefined ? '' : `的 ${String(part)} `}写法不对`;
  }
  return room === undefined
    ? '缺少 kind、guide 或 columns，或有多余的内容'
    : `${String(room)} 缺少或写法不对`;
}
