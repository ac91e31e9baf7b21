import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { MessTable } from '../../scripts/samples/messes/mess';
import { reviewWorkbooks } from '../../src/app/reviewSheets';
import type { Application, FieldCell, SheetReading } from '../../src/intake/application';
import { readingText } from '../../src/report/json/valueText';
import type { Review } from '../../src/review/review';
import { columnLetters } from '../../src/workbook/address';
import { FilePort } from '../../src/xlsx/filePort';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { guide, request } from '../app/openedBatch';

const samples = resolve('samples');
const names = readdirSync(samples)
  .filter((name) => /^乱表.*\.xlsx$/.test(name))
  .map((name) => name.replace('.xlsx', ''));

/** What a careful official takes the sheets for (scripts/samples/messes). */
interface Truth {
  readonly sheets: readonly { readonly name: string; readonly tables: readonly MessTable[] }[];
  readonly findings: readonly { readonly sheet: string; readonly row: number | null; readonly code: string }[];
}

test('there is a sample for each kind of mess', () => expect(names.length).toBeGreaterThanOrEqual(9));

describe.each(names)('sample %s', (name) => {
  const truth = JSON.parse(readFileSync(join(samples, `${name}.expected.json`), 'utf8')) as Truth;
  let review: Review;
  const tablesOf = (sheet: string): readonly SheetReading[] =>
    review.sheets.map(({ reading }) => reading).filter((each) => each.sheet === sheet && each.role === 'batch');

  beforeAll(async () => {
    const workbook = XlsxWorkbook.open(readFileSync(join(samples, `${name}.xlsx`)));
    const outcome = await reviewWorkbooks([new FilePort(workbook, `${name}.xlsx`)], request);
    if (outcome.kind !== 'reviewed') throw new Error('a question');
    review = outcome.review;
  });

  test('every table is found, with its header, and nothing else is taken for one', () => {
    for (const { name: sheet, tables } of truth.sheets) {
      const found = tablesOf(sheet).map(({ headerRows }) => headerRows.map((row) => row + 1));
      expect([sheet, found]).toEqual([sheet, tables.map(({ headerRows }) => headerRows)]);
    }
  });

  test('every column is the field it is, or is asked for', () => {
    for (const { name: sheet, tables } of truth.sheets) {
      tables.forEach(({ columns }, index) => {
        const reading = tablesOf(sheet)[index];
        const read = Object.keys(columns).map((letters) => [letters, meaningOf(reading, letters)]);
        expect([sheet, Object.fromEntries(read)]).toEqual([sheet, columns]);
      });
    }
  });

  test('every row is what it is: an application, or not', () => {
    for (const { name: sheet, tables } of truth.sheets) {
      tables.forEach(({ rows, others }, index) => {
        const reading = tablesOf(sheet)[index];
        const kinds = Object.fromEntries(
          [...Object.keys(rows), ...Object.keys(others)].map((row) => [row, reading?.rowKinds[Number(row) - 1]]),
        );
        const data = Object.fromEntries(Object.keys(rows).map((row) => [row, 'data']));
        expect([sheet, kinds]).toEqual([sheet, { ...data, ...others }]);
        expect(reading?.applications.map(({ row }) => String(row + 1))).toEqual(Object.keys(rows));
      });
    }
  });

  test('every value and place is read as it is meant, or nothing is concluded from it', () => {
    for (const { name: sheet, tables } of truth.sheets) {
      tables.forEach(({ rows }, index) => {
        for (const [row, expected] of Object.entries(rows)) {
          const application = tablesOf(sheet)[index]?.applications.find((each) => each.row === Number(row) - 1);
          const values = Object.keys(expected.values).map((field) => [field, valueOf(application, field)]);
          expect([sheet, row, Object.fromEntries(values)]).toEqual([sheet, row, expected.values]);
          if (expected.city !== undefined) expect([row, application?.city]).toEqual([row, expected.city]);
          if (expected.county !== undefined) expect([row, application?.county]).toEqual([row, expected.county]);
        }
      });
    }
  });

  test('what was planted beside the guide is found', () => {
    const said = [
      ...review.applications.flatMap(({ application: { sheet, row }, findings }) =>
        findings.map(({ code }) => ({ sheet, row: row + 1, code })),
      ),
      ...review.sheets.flatMap(({ reading: { sheet }, findings }) =>
        findings.map(({ code }) => ({ sheet, row: null, code })),
      ),
    ];
    for (const planted of truth.findings) expect(said).toContainEqual(planted);
  });
});

/** The field that a column was taken for, "?" where it is asked for, null where it is none. */
function meaningOf(reading: SheetReading | undefined, letters: string): string | null {
  const here = ({ column }: { readonly column: number }): boolean => columnLetters(column) === letters;
  if (reading?.doubtful.some(here)) return '?';
  return reading?.columns.find(here)?.field ?? null;
}

/** A value as report.json has it; null where it cannot be read, or only in one of two ways. */
function valueOf(application: Application | undefined, field: string): string | null {
  const cell: FieldCell | undefined = application?.cells.get(field);
  const known = guide.fields.find(({ id }) => id === field);
  if (!cell || !known) return `no column of ${field}`;
  if (cell.reading.state === 'empty') return '';
  if (cell.reading.state === 'date' && cell.reading.alternative) return null;
  return readingText(cell.reading, known);
}
