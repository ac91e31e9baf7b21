import type { ColumnAnswer, HeaderRowsAnswer, RowsAnswer } from '../app/batch';
import type { ListRead } from '../app/readLists';
import { rememberedChoices } from '../app/rememberedChoices';
import { reviewWorkbooks, type ReviewOutcome, type ReviewRequest } from '../app/reviewSheets';
import type { SheetReading } from '../intake/application';
import { columnsWorded } from '../app/columnsWorded';
import type { Guide } from '../guide/guide';
import type { HeaderAnswer } from '../report/columnSaid';
import { noChoices, type Choices } from '../report/choices';
import { columnLetters } from '../workbook/address';
import { WorkbookFault } from '../workbook/fault';
import type { BatchFiles } from './batchFiles';
import type { CommandIo } from './commandIo';
import { problemLines, skippedLine } from './problemLines';
import type { ReadingArguments } from './reviewArguments';
import { unusedVersions } from './versionAnswers';
import { UsageError } from './usageError';

/** A batch as it was reviewed, and the request it was reviewed by. */
export interface ReviewedBatch {
  readonly outcome: Extract<ReviewOutcome, { kind: 'reviewed' }>;
  readonly request: ReviewRequest;
}

/**
 * Reviews the batch; says on stderr, one line each, what was skipped and which columns were left unused. Where the
 * user says nothing, what the first workbook remembers holds (申报基准日, settings, answers on columns).
 * @throws UsageError when nothing could be read
 */
export async function reviewedBatch(
  { files, unreadable, copies }: BatchFiles,
  {
    guide,
    sheets,
    asOf,
    settings,
    routine,
    lists,
    answers,
    shared,
    headers,
    rows,
    versions,
  }: ReadingArguments,
  io: CommandIo,
): Promise<ReviewedBatch> {
  const [remembered] = await Promise.all(files.slice(0, 1).map(({ port }) => rememberedChoices(port)));
  const request: ReviewRequest = {
    guide,
    sheets,
    answers,
    shared,
    headers,
    rows,
    versions,
    lists: { ...knownChoices(remembered, guide.id).lists, ...lists },
    doubtful: 'leave',
    unreadable,
    options: {
      asOf: asOf ?? remembered?.asOf ?? null,
      settings: { ...knownChoices(remembered, guide.id).settings, ...settings },
      routine: { ...knownChoices(remembered, guide.id).routine, ...routine },
    },
  };
  const outcome = await reviewWorkbooks(
    files.map(({ port }) => port),
    request,
  );
  if (outcome.kind === 'question') throw new WorkbookFault('unexpected', '有列含义不明。');
  const readings = outcome.review.sheets.map(({ reading }) => reading);
  if (!readings.some(({ role }) => role === 'batch'))
    throw new UsageError(nothingRead(readings.map(skippedLine), sheets));
  for (const line of [...copies, ...problemLines(readings, guide)]) io.stderr(line);
  for (const read of outcome.lists) io.stderr(listLine(read));
  for (const name of sheets ?? []) {
    if (!readings.some(({ sheet }) => sheet === name)) io.stderr(`没有名为“${name}”的工作表，已略过。`);
  }
  for (const line of [...unusedAnswers(answers, readings), ...unusedWordings(shared, readings, guide)])
    io.stderr(line);
  for (const line of [
    ...unusedHeaders(headers, readings),
    ...unusedRows(rows, readings),
    ...unusedVersions(versions, readings),
  ])
    io.stderr(line);
  return { outcome, request };
}

/** What became of a list that applicants are looked up in. */
function listLine({ title, source, list, reason }: ListRead): string {
  return list
    ? `${title} ${source}：读入 ${list.entries.length} 条${list.settled === undefined ? '' : `，另有 ${list.settled} 条已验收、修复或移出，不作比对`}。`
    : `${title} ${source}：${(reason ?? '').replace(/。$/, '')}，未作比对。`;
}

/** What was said of a column that no sheet has, one line each. */
function unusedAnswers(answers: readonly ColumnAnswer[], readings: readonly SheetReading[]): string[] {
  const has = ({ sheet, column }: ColumnAnswer): boolean =>
    readings
      .filter((reading) => reading.role === 'batch' && (sheet ?? reading.sheet) === reading.sheet)
      .some(({ columns, doubtful, unmapped }) =>
        [...columns, ...doubtful, ...unmapped].some((each) => each.column === column),
      );
  const unused = answers
    .filter((answer) => !has(answer))
    .map(({ sheet, column }) => {
      const where = sheet === null ? '各工作表都' : `工作表“${sheet}”`;
      return `${where}没有带标题的 ${columnLetters(column)} 列，对该列的指定未使用。`;
    });
  return [...unused, ...unusedUnits(answers.filter(has), readings)];
}

/** Units that no column has been read in, one line each. */
function unusedUnits(answers: readonly ColumnAnswer[], readings: readonly SheetReading[]): string[] {
  return answers.flatMap(({ sheet, column, unit }) => {
    const used = readings
      .filter((reading) => (sheet ?? reading.sheet) === reading.sheet)
      .some(({ columns }) => columns.some((each) => each.column === column && each.unitBy === 'person'));
    return unit === undefined || used
      ? []
      : [`${columnLetters(column)} 列未使用，或不是以“${unit}”计量的列，对该列单位的指定未使用。`];
  });
}

/** How many headers of the file of `--mapping` no sheet has; it was made for other sheets as well. */
function unusedWordings(
  shared: readonly HeaderAnswer[],
  readings: readonly SheetReading[],
  guide: Guide,
): string[] {
  const unused = shared.filter((answer) =>
    readings.every((reading) => Object.keys(columnsWorded(reading, [answer], guide)).length === 0),
  );
  return unused.length === 0
    ? []
    : [
        `--mapping 的 ${shared.length} 个表头中有 ${unused.length} 个不在本批次中，或在同一工作表中重复，未使用。`,
      ];
}

/** Header rows that no sheet has been read by, one line each. */
function unusedHeaders(headers: readonly HeaderRowsAnswer[], readings: readonly SheetReading[]): string[] {
  const used = ({ sheet, first, last }: HeaderRowsAnswer): boolean =>
    readings.some(
      ({ sheet: name, headerRows }) =>
        (sheet ?? name) === name && headerRows[0] === first && headerRows.at(-1) === last,
    );
  return headers
    .filter((header) => !used(header))
    .map(({ sheet, first, last }) => {
      const where = sheet === null ? '各工作表都' : `工作表“${sheet}”`;
      return `${where}没有以第 ${first + 1}–${last + 1} 行为表头的数据，对表头行的指定未使用。`;
    });
}

/** Rows that stand below no header, one line each. */
function unusedRows(rows: readonly RowsAnswer[], readings: readonly SheetReading[]): string[] {
  const used = ({ sheet, first, last }: RowsAnswer): boolean =>
    readings.some(
      ({ sheet: name, headerRows, rowKinds }) =>
        (sheet ?? name) === name &&
        headerRows.length > 0 &&
        last > Math.max(...headerRows) &&
        first < rowKinds.length,
    );
  return rows
    .filter((row) => !used(row))
    .map(({ sheet, first, last }) => {
      const where = sheet === null ? '各工作表' : `工作表“${sheet}”`;
      const which = first === last ? String(first + 1) : `${first + 1}–${last + 1}`;
      return `${where}第 ${which} 行不在表头以下的数据中，对该行的指定未使用。`;
    });
}

/** Settings remembered under another guide mean nothing to this one. */
function knownChoices(
  remembered: Choices | undefined,
  guide: string,
): Pick<Choices, 'settings' | 'routine' | 'lists'> {
  return remembered?.guide === guide ? remembered : noChoices;
}

function nothingRead(lines: readonly string[], sheets: readonly string[] | null): string {
  if (lines.length > 0) return `没有可审核的工作表。${lines.join('；')}`;
  return sheets === null ? '没有可审核的工作表。' : `没有名为“${sheets.join('”“')}”的工作表。`;
}
