import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { review } from '../../src/cli/review';
import { reportJson, type ReportJson } from '../../src/report/json/reportJson';
import { runIn } from './commandRun';

const folder = join(__dirname, '..', '..', 'samples');
const names = readdirSync(folder).filter((name) => name.endsWith('.expected.json'));

const expectedFinding = z.object({
  rule: z.string().nullable(),
  code: z.string().nullable(),
  severity: z.string(),
  cells: z.array(z.string()),
});
const expectedSchema = z.object({
  applications: z.array(
    z.object({ sheet: z.string(), row: z.number(), findings: z.array(expectedFinding) }).loose(),
  ),
  limits: z.array(z.object({ category: z.string(), city: z.string().nullable() }).loose()),
  findings: z.array(z.object({ rule: z.string(), severity: z.string() }).loose()),
  skipped: z.array(z.string()),
});

/** A finding as the planted truth states it: what it has no code for is told by its rule. */
const told = ({ rule, code, severity, cells }: z.infer<typeof expectedFinding>): string =>
  [rule ?? code, severity, ...cells].join(' ');

const flat = (entry: ReportJson['applications'][number]) => ({
  sheet: entry.sheet,
  row: entry.row,
  category: entry.category,
  branch: entry.branch,
  city: entry.city,
  county: entry.county,
  verdict: entry.verdict,
  eligible: entry.subsidy?.eligible ?? null,
  first: entry.subsidy?.first ?? null,
  findings: entry.findings.map(told).sort(),
});

describe.each(names)('%s', (name) => {
  const expected = expectedSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  let report: ReportJson;

  beforeAll(async () => {
    const { code, stdout } = await runIn(
      folder,
      review,
      name.replace('.expected.json', '.xlsx'),
      '--json',
      '-',
    );
    expect(code).toBe(0);
    report = reportJson.parse(JSON.parse(stdout));
  });

  test('every planted application is judged as planted, and no other is found', () => {
    const planted = expected.applications.map((entry) => ({
      ...entry,
      findings: entry.findings.map(told).sort(),
    }));
    expect(report.applications.map(flat)).toEqual(planted);
  });

  test('limits, findings of the batch and skipped sheets are those planted', () => {
    expect(report.limits).toEqual(
      expect.arrayContaining(expected.limits.map((limit) => expect.objectContaining(limit))),
    );
    expect(report.findings.map(({ rule, severity }) => ({ rule, severity }))).toEqual(
      expected.findings.map(({ rule, severity }) => ({ rule, severity })),
    );
    expect(report.sheets.filter(({ role }) => role === 'skipped').map(({ name: sheet }) => sheet)).toEqual(
      expected.skipped,
    );
  });
});
