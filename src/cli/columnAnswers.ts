import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { ColumnAnswer } from '../app/batch';
import type { FieldId } from '../guide/field';
import type { Guide } from '../guide/guide';
import { columnFileContent, columnFileSchema, isUnitOf } from '../report/columnFile';
import type { HeaderAnswer } from '../report/columnSaid';
import { columnIndex } from '../workbook/address';
import { splitPair } from './chosenGuide';
import { UsageError } from './usageError';

/** A field's id or name, null for "not used"; or with the unit of the column's numbers. */
const said = z.union([
  z.string().nullable(),
  z.strictObject({ field: z.string().nullable().optional(), unit: z.string().optional() }),
]);
type Said = z.infer<typeof said>;
const columns = z.record(z.string().regex(/^[A-Za-z]{1,3}$/), said);
const sheets = z.record(z.string(), columns);
const byLetters = z.union([columns, sheets]);

/**
 * `--mapping file.json`: by headers' wording, as `--save-mapping` and the pane write it; or by letters, for every
 * sheet or by sheet: a field's id or name, null for "not used", or `{"field": …, "unit": "元"}`.
 */
export const mappingJson = z.union([columnFileSchema, byLetters]);

/** What the user says of columns: by place, and by wording. */
export interface ColumnsSaid {
  readonly answers: readonly ColumnAnswer[];
  readonly shared: readonly HeaderAnswer[];
}

/** What `--map F=totalInvestment`, `--unit F=元` and `--mapping` say of columns; flags win. @throws UsageError */
export function columnAnswers(
  guide: Guide,
  said: { readonly maps: readonly string[]; readonly units: readonly string[] },
  mappingFile: string | null,
  folder: string,
): ColumnsSaid {
  const flags = [
    ...said.maps.map((text) => mapAnswer(guide, text)),
    ...said.units.map((text) => unitAnswer(guide, text)),
  ];
  if (mappingFile === null) return { answers: flags, shared: [] };
  const content = readJson(resolve(folder, mappingFile), mappingFile);
  if (!isColumnFile(content)) {
    return { answers: [...letterAnswers(guide, content, mappingFile), ...flags], shared: [] };
  }
  const { answers, problem } = columnFileContent(content, guide);
  if (problem !== null) throw new UsageError(`--mapping 的文件 ${mappingFile} 未采用：${problem}`);
  return { answers: flags, shared: answers };
}

/** A sheet may be called “columns”; what it maps to is then no list. */
function isColumnFile(content: unknown): boolean {
  return (
    typeof content === 'object' && content !== null && 'columns' in content && Array.isArray(content.columns)
  );
}

function mapAnswer(guide: Guide, text: string): ColumnAnswer {
  const { sheet, column, value } = flagParts(text, '--map', 'F=totalInvestment');
  return answer(guide, sheet, column, value === '' ? null : value);
}

function unitAnswer(guide: Guide, text: string): ColumnAnswer {
  const { sheet, column, value } = flagParts(text, '--unit', 'F=元');
  return answer(guide, sheet, column, { unit: value });
}

function flagParts(
  text: string,
  flag: string,
  example: string,
): { readonly sheet: string | null; readonly column: string; readonly value: string } {
  const [place, value] = splitPair(text);
  const [, sheet = null, column] = /^(?:(.+)!)?([A-Za-z]{1,3})$/.exec(place) ?? [];
  if (column === undefined || value === null) {
    throw new UsageError(`${flag} 应写作 ${example} 或 工作表名!${example}，不能是“${text}”。`);
  }
  return { sheet, column, value };
}

function letterAnswers(guide: Guide, content: unknown, shown: string): ColumnAnswer[] {
  const parsed = byLetters.safeParse(content);
  if (!parsed.success) {
    throw new UsageError(
      `${shown} 的内容应为由 --save-mapping 写出的文件，或 {"F": "totalInvestment"}，或 {"工作表名": {"F": "totalInvestment"}}；要指定单位的列写作 {"F": {"field": "totalInvestment", "unit": "元"}}。`,
    );
  }
  const ofAll = columns.safeParse(content);
  if (ofAll.success)
    return Object.entries(ofAll.data).map(([column, each]) => answer(guide, null, column, each));
  const bySheet = sheets.parse(content);
  return Object.entries(bySheet).flatMap(([sheet, entries]) =>
    Object.entries(entries).map(([column, each]) => answer(guide, sheet, column, each)),
  );
}

function readJson(path: string, shown: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch (fault) {
    const why = fault instanceof SyntaxError ? '不是有效的 JSON' : '打不开，请检查路径';
    throw new UsageError(`--mapping 的文件 ${shown} ${why}。`);
  }
}

function answer(guide: Guide, sheet: string | null, column: string, given: Said): ColumnAnswer {
  const { field: name, unit } = typeof given === 'object' && given !== null ? given : { field: given };
  const field = name === undefined ? undefined : fieldNamed(guide, name);
  if (unit !== undefined && !isUnitOf(unit, field ?? null, guide)) {
    throw new UsageError(`“${unit}”不是可以换算的单位，应为万元、元、亿元等。`);
  }
  return {
    file: null,
    sheet,
    column: columnIndex(column),
    ...(field === undefined ? {} : { field }),
    ...(unit === undefined ? {} : { unit }),
  };
}

function fieldNamed(guide: Guide, name: string | null): FieldId | null {
  const field = name === null ? null : guide.fields.find((each) => each.id === name || each.name === name);
  if (field === undefined) {
    throw new UsageError(
      `项目指南中没有“${name}”这一字段，字段编号和名称见 npm run guide -- --json 的 fields。`,
    );
  }
  return field && field.id;
}
