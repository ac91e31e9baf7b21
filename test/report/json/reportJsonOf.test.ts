import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { loadGuide, policyFolder } from '../../../src/guide/loadGuide';
import { reportJson } from '../../../src/report/json/reportJson';
import { reportJsonOf } from '../../../src/report/json/reportJsonOf';
import { isoDay, shareText } from '../../../src/report/json/valueText';
import type { Reading } from '../../../src/intake/application';
import {
  application,
  applicationReview,
  file,
  finding,
  review,
  sheetName,
  sheetReading,
  subsidy,
} from '../reviewFixtures';

const guide = loadGuide(policyFolder('2021'));
const number = (value: string): Reading => ({ state: 'number', value: new Decimal(value) });

describe('report.json', () => {
  const entry = applicationReview(4, {
    application: application(4, {
      totalInvestment: number('1e21'),
      startDate: { state: 'date', value: { year: 2021, month: 2, day: null } },
      endDate: { state: 'date', value: { year: 2024, month: 2, day: null } },
      projectName: { state: 'text', value: '=甲' },
      investedBy202103: { state: 'unreadable', code: 'number', reason: '不是数字' },
      requestedSubsidy: { state: 'empty' },
    }),
    findings: [finding({ cells: [{ row: 4, column: 4 }] })],
    subsidy: subsidy({ rate: new Decimal(1).div(3), eligible: null, excess: new Decimal('20.50') }),
  });
  const json = reportJsonOf(
    review([entry], {
      asOf: '2021-05-31',
      sheets: [
        {
          reading: sheetReading({
            headerRows: [2, 3],
            columns: [
              {
                column: 4,
                header: '总投资',
                headerCell: { row: 3, column: 4 },
                field: 'totalInvestment',
                unit: '万元',
                confidence: 1,
                reason: '',
              },
              {
                column: 27,
                header: '名称',
                headerCell: { row: 3, column: 27 },
                field: 'projectName',
                unit: '',
                confidence: 1,
                reason: '',
              },
            ],
          }),
          missing: ['requestedSubsidy'],
          findings: [],
        },
      ],
      findings: [
        { ...finding(), places: [{ file, sheet: sheetName, row: 4, column: 5 }] },
        {
          ...finding(),
          places: [
            { file, sheet: sheetName, row: 4, column: 5 },
            { file, sheet: '另一张', row: 0, column: 0 },
          ],
        },
      ],
    }),
    guide,
    '0.1.0',
  );

  test('keeps its own schema', () => {
    expect(reportJson.parse(json)).toEqual(json);
  });

  test('counts rows from 1 and writes cells and columns as Excel names them', () => {
    expect(json.applications[0]).toMatchObject({ row: 5, findings: [{ cells: ['E5'] }] });
    expect(json.sheets[0]).toMatchObject({
      headerRows: [3, 4],
      columns: [
        { column: 'E', unit: '万元' },
        { column: 'AB', unit: null },
      ],
    });
  });

  test('writes amounts in full, shares cut, days as ISO, and leaves out what is empty or unreadable', () => {
    expect(json.applications[0]?.values).toEqual({
      totalInvestment: `1${'0'.repeat(21)}`,
      startDate: '2021-02-01',
      endDate: '2024-02-29',
      projectName: '=甲',
    });
    expect(json.applications[0]?.subsidy).toMatchObject({ rate: '0.333333', eligible: null, excess: '20.5' });
  });

  test('names the sheet of a batch finding only where its cells lie in several', () => {
    expect(json.findings.map(({ cells }) => cells)).toEqual([['F5'], ['申报汇总!F5', '另一张!A1']]);
  });
});

test('a share is cut, never rounded up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 1, max: 10 ** 9 }), (part, whole) => {
      const share = new Decimal(part).div(whole);
      const text = new Decimal(shareText(share));
      expect(text.lte(share) && share.minus(text).lt('0.000001')).toBe(true);
    }),
  );
});

test.each([
  [{ year: 2021, month: null, day: null }, 'last', '2021-12-31'],
  [{ year: 2021, month: null, day: null }, 'first', '2021-01-01'],
  [{ year: 2021, month: 2, day: null }, 'last', '2021-02-28'],
  [{ year: 2000, month: 2, day: null }, 'last', '2000-02-29'],
  [{ year: 1900, month: 2, day: null }, 'last', '1900-02-28'],
  [{ year: 2021, month: 4, day: null }, 'last', '2021-04-30'],
  [{ year: 2021, month: 6, day: 9 }, 'first', '2021-06-09'],
] as const)('%p taken at its %s day is %s', (date, which, day) => {
  expect(isoDay(date, which)).toBe(day);
});
