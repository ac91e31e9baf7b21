import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type ExcelJS from 'exceljs';
import type { ExpectedApplication } from '../../scripts/samples/sampleSheet';
import { review } from '../../src/cli/review';
import { reportJson, type ReportJson } from '../../src/report/json/reportJson';
import { parseArea } from '../../src/workbook/address';
import { readBack } from '../cli/batchWorkbook';
import { runIn, temporaryFolder } from '../cli/commandRun';

const samples = resolve('samples');
const names = readdirSync(samples)
  .filter((name) => name.endsWith('-2021.xlsx'))
  .map((name) => name.replace('.xlsx', ''));
const folder = temporaryFolder();

/** What the script that made the sample has planted. */
interface Truth {
  readonly applications: readonly ExpectedApplication[];
  readonly limits: ReportJson['limits'];
  readonly findings: readonly { rule: string; severity: string }[];
  readonly sheetFindings: readonly { sheet: string; code: string; severity: string; cells: string[] }[];
  readonly skipped: readonly string[];
}

/** What the truth file states, taken from a report; in an order that does not matter. */
function stated(application: ReportJson['applications'][number]): ExpectedApplication {
  const { sheet, row, category, branch, city, county, verdict, subsidy } = application;
  const findings = application.findings.map(({ rule, code, severity, cells }) => ({
    rule,
    code: rule === null ? code : null,
    severity,
    cells,
  }));
  const { eligible = null, first = null } = subsidy ?? {};
  return {
    sheet,
    row,
    category,
    branch,
    city,
    county,
    verdict,
    eligible,
    first,
    findings: inOrder(findings),
  };
}

function inOrder<Value>(values: readonly Value[]): Value[] {
  return [...values].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

test('there are at least two samples', () => expect(names.length).toBeGreaterThanOrEqual(2));

describe.each(names)('sample %s', (name) => {
  const original = join(samples, `${name}.xlsx`);
  const truth = JSON.parse(readFileSync(join(samples, `${name}.expected.json`), 'utf8')) as Truth;
  let report: ReportJson;
  let before: ExcelJS.Workbook;
  let after: ExcelJS.Workbook;

  beforeAll(async () => {
    const reviewed = join(folder, `${name}.xlsx`);
    const json = join(folder, `${name}.json`);
    const { code } = await runIn(samples, review, original, '--out', reviewed, '--json', json);
    expect(code).toBe(0);
    report = reportJson.parse(JSON.parse(readFileSync(json, 'utf8')));
    [before, after] = await Promise.all([readBack(original), readBack(reviewed)]);
  });

  test('the review says of every application what was planted, and nothing else', () => {
    const planted = truth.applications.map((entry) => ({ ...entry, findings: inOrder(entry.findings) }));
    expect(report.applications.map(stated)).toEqual(planted);
  });

  test('limits are those planted, and no other is exceeded', () => {
    const over = (limits: ReportJson['limits']) => inOrder(limits.filter((limit) => limit.over > 0));
    expect(report.limits).toEqual(expect.arrayContaining([...truth.limits]));
    expect(over(report.limits)).toEqual(over(truth.limits));
  });

  test('findings of the whole batch and skipped sheets are those planted', () => {
    expect(report.findings.map(({ rule, severity }) => ({ rule, severity }))).toEqual(truth.findings);
    const skipped = report.sheets.filter(({ role }) => role === 'skipped').map((sheet) => sheet.name);
    expect(skipped).toEqual(truth.skipped);
  });

  test('what routine checks say of whole sheets is planted', () => {
    const said = report.sheets.flatMap(({ name: sheet, findings }) =>
      findings
        .filter(({ origin }) => origin === 'routine')
        .map(({ code, severity, cells }) => ({ sheet, code, severity, cells })),
    );
    expect(said).toEqual(truth.sheetFindings);
  });

  test('the reviewed workbook says each verdict beside its row, and why where something was planted', () => {
    for (const { sheet, row, verdict, findings } of truth.applications) {
      expect([sheet, row, underTitle(after, sheet, row, '〔审核〕结论')]).toEqual([sheet, row, verdict]);
      if (findings.length > 0) expect(underTitle(after, sheet, row, '〔审核〕意见')).toMatch(/^①/);
    }
  });

  test('every cell where a violation was planted is highlighted as one', () => {
    for (const { sheet, findings } of truth.applications) {
      const cells = findings.filter(({ severity }) => severity === 'violation').flatMap((each) => each.cells);
      for (const cell of cells)
        expect([sheet, cell, isHighlighted(after, sheet, cell, 'violation')]).toEqual([sheet, cell, true]);
    }
  });

  test('what the city wrote is there as it was', () => {
    for (const sheet of before.worksheets) {
      const now = after.getWorksheet(sheet.name);
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect([cell.address, now?.getCell(cell.address).value]).toEqual([cell.address, cell.value]);
          expect(now?.getCell(cell.address).style).toEqual(cell.style);
        }),
      );
    }
  });
});

/** The text of the row's cell in the column with that title. */
function underTitle(workbook: ExcelJS.Workbook, name: string, row: number, title: string): string {
  const sheet = workbook.getWorksheet(name);
  let text = '';
  sheet?.eachRow((header) =>
    header.eachCell((cell) => {
      if (cell.text === title) text = sheet.getCell(row, Number(cell.col)).text;
    }),
  );
  return text;
}

interface Format {
  readonly ref: string;
  readonly rules: readonly { readonly formulae?: readonly string[] }[];
}

function isHighlighted(
  workbook: ExcelJS.Workbook,
  name: string,
  address: string,
  severity: string,
): boolean {
  const { row, column } = parseArea(address);
  const sheet = workbook.getWorksheet(name) as unknown as { conditionalFormattings: readonly Format[] };
  return sheet.conditionalFormattings
    .filter(({ rules }) => rules.some(({ formulae = [] }) => formulae.join('').includes(severity)))
    .flatMap(({ ref }) => ref.split(' ').map(parseArea))
    .some(
      (area) =>
        area.row <= row &&
        row < area.row + area.rows &&
        area.column <= column &&
        column < area.column + area.columns,
    );
}
