import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { ColumnAnswer } from '../app/batch';
import type { Guide } from '../guide/guide';
import { columnFileContent, columnFileSchema, type HeaderAnswer } from '../report/columnFile';
import { columnIndex } from '../workbook/address';
import { splitPair } from './chosenGuide';
import { UsageError } from './usageError';

const columns = z.record(z.string().regex(/^[A-Za-z]{1,3}$/), z.string().nullable());
type Columns = z.infer<typeof columns>;
const byLetters = z.union([columns, z.record(z.string(), columns)]);

/**
 * `--mapping file.json`: by headers' wording, as `--save-mapping` and the pane write it; or by letters, for every
 * sheet or by sheet: a field's id or name, null for "not used".
 */
export const mappingJson = z.union([columnFileSchema, byLetters]);

/** What the user says of columns: by place, and by wording. */
export interface ColumnsSaid {
  readonly answers: readonly ColumnAnswer[];
  readonly shared: readonly HeaderAnswer[];
}

/** What `--map F=totalInvestment` and `--mapping` say of columns; `--map` wins. @throws UsageError */
export function columnAnswers(
  guide: Guide,
  maps: readonly string[],
  mappingFile: string | null,
  folder: string,
): ColumnsSaid {
  const flags = maps.map((text) => flagAnswer(guide, text));
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

function flagAnswer(guide: Guide, text: string): ColumnAnswer {
  const [place, field] = splitPair(text);
  const [, sheet, column] = /^(?:(.+)!)?([A-Za-z]{1,3})$/.exec(place) ?? [];
  if (column === undefined || field === null) {
    throw new UsageError(`--map 应写作 F=totalInvestment 或 工作表名!F=totalInvestment，不能是“${text}”。`);
  }
  return answer(guide, sheet ?? null, column, field === '' ? null : field);
}

function letterAnswers(guide: Guide, content: unknown, shown: string): ColumnAnswer[] {
  const parsed = byLetters.safeParse(content);
  if (!parsed.success) {
    throw new UsageError(
      `${shown} 的内容应为由 --save-mapping 写出的文件，或 {"F": "totalInvestment"}，或 {"工作表名": {"F": "totalInvestment"}}。`,
    );
  }
  const entries: [string, string | null | Columns][] = Object.entries(parsed.data);
  return entries.flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([column, field]) => answer(guide, key, column, field))
      : [answer(guide, null, key, value)],
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

function answer(guide: Guide, sheet: string | null, column: string, name: string | null): ColumnAnswer {
  const field = name === null ? null : guide.fields.find((each) => each.id === name || each.name === name);
  if (field === undefined) {
    throw new UsageError(
      `项目指南中没有“${name}”这一字段，字段编号和名称见 npm run guide -- --json 的 fields。`,
    );
  }
  return { file: null, sheet, column: columnIndex(column), field: field && field.id };
}
