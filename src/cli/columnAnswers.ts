import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { ColumnAnswer } from '../app/readBatch';
import type { Guide } from '../guide/guide';
import { columnIndex } from '../workbook/address';
import { splitPair } from './chosenGuide';
import { UsageError } from './usageError';

const columns = z.record(z.string().regex(/^[A-Za-z]{1,3}$/), z.string().nullable());
type Columns = z.infer<typeof columns>;

/** `--mapping file.json`: columns for every sheet, or by sheet; a field's id or name, null for "not used". */
export const mappingJson = z.union([columns, z.record(z.string(), columns)]);

/** What `--map F=totalInvestment` and `--mapping` say of columns; `--map` wins. @throws UsageError */
export function columnAnswers(
  guide: Guide,
  maps: readonly string[],
  mappingFile: string | null,
  folder: string,
): ColumnAnswer[] {
  const fromFile = mappingFile === null ? [] : fileAnswers(guide, resolve(folder, mappingFile), mappingFile);
  return [...fromFile, ...maps.map((text) => flagAnswer(guide, text))];
}

function flagAnswer(guide: Guide, text: string): ColumnAnswer {
  const [place, field] = splitPair(text);
  const [, sheet, column] = /^(?:(.+)!)?([A-Za-z]{1,3})$/.exec(place) ?? [];
  if (column === undefined || field === null) {
    throw new UsageError(`--map 应写作 F=totalInvestment 或 工作表名!F=totalInvestment，不能是“${text}”。`);
  }
  return answer(guide, sheet ?? null, column, field === '' ? null : field);
}

function fileAnswers(guide: Guide, path: string, shown: string): ColumnAnswer[] {
  const parsed = mappingJson.safeParse(readJson(path, shown));
  if (!parsed.success) {
    throw new UsageError(
      `${shown} 的内容应为 {"F": "totalInvestment"} 或 {"工作表名": {"F": "totalInvestment"}}。`,
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
