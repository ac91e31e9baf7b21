import { z } from 'zod';
import type { FieldId } from '../guide/field';
import type { Guide } from '../guide/guide';
import { fieldById } from '../guide/lookup';
import { headerWithUnits, headerWording } from '../intake/headerWording';
import { lexiconOf } from '../intake/lexicon';
import { isUnitOfField } from '../intake/unitTable';
import type { HeaderAnswer, SaidOfColumns } from './columnSaid';

const longestHeader = 500;
const longestUnit = 20;
const mostColumns = 2000;

/**
 * What people have said of columns, by the wording of their headers: a file that one city hands to the others.
 * `name` is the field's Chinese name, for whoever reads the file; `field` null means that the column is not used. A
 * `unit` holds for columns whose header names the same unit as `header`, or none like it.
 */
export const columnFileSchema = z.strictObject({
  kind: z.literal('columns'),
  /** The guide whose fields are meant. */
  guide: z.string().min(1),
  columns: z
    .array(
      z
        .strictObject({
          header: z.string().min(1).max(longestHeader),
          field: z.string().min(1).nullable().optional(),
          name: z.string().nullable().optional(),
          unit: z.string().min(1).max(longestUnit).optional(),
        })
        .refine(({ field, unit }) => field !== undefined || unit !== undefined, { path: ['field'] }),
    )
    .max(mostColumns),
});
export type ColumnFile = z.infer<typeof columnFileSchema>;

/**
 * The file of what has been said of columns. Headers of one wording that were given different fields, or different
 * units, in different sheets cannot be told apart by wording: they stand in `differing` and not in the file.
 */
export function columnFileOf(
  guide: Guide,
  said: Iterable<SaidOfColumns>,
): { readonly file: ColumnFile; readonly differing: readonly string[] } {
  const lexicon = lexiconOf(guide);
  const all = [...said].flatMap((each) => Object.entries(each));
  const fields = agreed(
    all.flatMap(([header, { field }]) => (field === undefined ? [] : [{ header, value: field }])),
    (header) => headerWording(header, lexicon),
  );
  const units = agreed(
    all.flatMap(([header, { unit }]) => (unit === undefined ? [] : [{ header, value: unit }])),
    (header) => headerWithUnits(header, lexicon),
  );
  const columns: ColumnFile['columns'] = fields.answers.map(({ header, value }) => ({
    header,
    field: value,
    name: nameOf(value, guide),
  }));
  for (const { header, value } of units.answers) {
    const there = columns.find(
      (each) => headerWithUnits(each.header, lexicon) === headerWithUnits(header, lexicon),
    );
    if (there) there.unit = value;
    else columns.push({ header, unit: value });
  }
  const differing = [...new Set([...fields.differing, ...units.differing])];
  return { file: { kind: 'columns', guide: guide.id, columns }, differing };
}

interface Answer<T> {
  readonly header: string;
  readonly value: T;
}

/** The first answer of each wording whose answers are all the same, and the first header of every other. */
function agreed<T>(
  given: readonly Answer<T>[],
  wordingOf: (header: string) => string,
): { readonly answers: readonly Answer<T>[]; readonly differing: readonly string[] } {
  const byWording = new Map<string, Answer<T>[]>();
  for (const answer of given) {
    const wording = wordingOf(answer.header);
    byWording.set(wording, [...(byWording.get(wording) ?? []), answer]);
  }
  const answers: Answer<T>[] = [];
  const differing: string[] = [];
  for (const [first, ...others] of byWording.values()) {
    if (!first) continue;
    if (others.every(({ value }) => value === first.value)) answers.push(first);
    else differing.push(first.header);
  }
  return { answers, differing };
}

function nameOf(field: FieldId | null, guide: Guide): string | null {
  return field === null ? null : (fieldById(guide, field)?.name ?? null);
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
  for (const [index, { header, field, unit }] of columns.entries()) {
    const column = `第 ${index + 1} 列“${header}”`;
    if (field && !fieldById(guide, field))
      return refused(`${column}的字段“${field}”不在项目指南的字段之中。`);
    if (unit !== undefined && !isUnitOf(unit, field ?? null, guide)) {
      return refused(`${column}的单位“${unit}”不能换算成该列规定的单位。`);
    }
  }
  return {
    answers: columns.map(({ header, field, unit }) => ({
      header,
      ...(field === undefined ? {} : { field }),
      ...(unit === undefined ? {} : { unit }),
    })),
    problem: null,
  };
}

/** Whether a unit is one of that field's; of any field's where none is named. */
export function isUnitOf(unit: string, field: FieldId | null, guide: Guide): boolean {
  return guide.fields.filter(({ id }) => (field ?? id) === id).some((each) => isUnitOfField(each, unit));
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
