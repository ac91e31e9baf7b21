import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { review } from '../../src/cli/review';
import { reportJson, type ReportJson } from '../../src/report/json/reportJson';
import type { ExpectedApplication } from '../../scripts/samples/sampleSheet';

const samples = path.resolve('samples');
const names = readdirSync(samples)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => name.replace('.xlsx', ''));

interface Truth {
  readonly applications: readonly ExpectedApplication[];
  readonly limits: ReportJson['limits'];
  readonly findings: readonly { rule: string; severity: string }[];
  readonly skipped: readonly string[];
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'samples-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function reviewSample(name: string): Promise<{ report: ReportJson; truth: Truth; reviewed: string }> {
  const reviewed = path.join(folder, `${name}.xlsx`);
  const json = path.join(folder, `${name}.json`);
  await review([path.join(samples, `${name}.xlsx`), '--out', reviewed, '--json', json], {
    folder: samples,
    stdout: () => undefined,
    stderr: () => undefined,
  });
  return {
    report: reportJson.parse(JSON.parse(readFileSync(json, 'utf8'))),
    truth: JSON.parse(readFileSync(path.join(samples, `${name}.expected.json`), 'utf8')) as Truth,
    reviewed,
  };
}

/** What the truth file states, taken from a report; in an order that does not matter. */
function stated(application: ReportJson['applications'][number]): ExpectedApplication {
  const { sheet, row, category, branch, city, county, verdict, subsidy } = application;
  return {
    sheet,
    row,
    category,
    branch,
    city,
    county,
    verdict,
    eligible: subsidy?.eligible ?? null,
    first: subsidy?.first ?? null,
    findings: inOrder(
      application.findings.map((finding) => ({
        rule: finding.rule,
        code: finding.rule === null ? finding.code : null,
        severity: finding.severity,
        cells: finding.cells,
      })),
    ),
  };
}

function inOrder<Value>(values: readonly Value[]): Value[] {
  return [...values].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

test('there are at least two samples', () => expect(names.length).toBeGreaterThanOrEqual(2));

describe.each(names)('sample %s', (name) => {
  test('the review says of every application what was planted, and nothing else', async () => {
    const { report, truth } = await reviewSample(name);
    const planted = truth.applications.map((application) => ({ ...application, findings: inOrder(application.findings) }));
    expect(report.applications.map(stated)).toEqual(planted);
    expect(report.sheets.filter(({ role }) => role === 'skipped').map((sheet) => sheet.name)).toEqual(truth.skipped);
  });

  test('limits and findings of the whole batch are those planted', async () => {
    const { report, truth } = await reviewSample(name);
    expect(report.limits).toEqual(expect.arrayContaining([...truth.limits]));
    expect(report.findings.map(({ rule, severity }) => ({ rule, severity }))).toEqual(truth.findings);
  });

  test('the reviewed workbook says each verdict beside its row and leaves what the city wrote', async () => {
    const { truth, reviewed } = await reviewSample(name);
    const after = await readWorkbook(reviewed);
    const before = await readWorkbook(path.join(samples, `${name}.xlsx`));
    for (const { sheet, row, verdict } of truth.applications) {
      expect(rowTexts(after, sheet, row)).toContain(verdict);
      expect(rowTexts(after, sheet, row)).toEqual(expect.arrayContaining(rowTexts(before, sheet, row)));
    }
  });
});

async function readWorkbook(file: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook;
}

function rowTexts(workbook: ExcelJS.Workbook, sheet: string, row: number): string[] {
  const texts: string[] = [];
  workbook
    .getWorksheet(sheet)
    ?.getRow(row)
    .eachCell((cell) => texts.push(cell.text));
  return texts;
}
