import { Decimal } from 'decimal.js';
import { columnReader } from '../../../src/intake/columnReader';
import { unitTable } from '../../../src/intake/unitTable';
import { calculationTable } from '../../../src/report/meeting/calculationSheet';
import { meetingSheet } from '../../../src/report/meeting/meetingTable';
import { exampleApplication } from '../../../src/review/exampleRow';
import { reviewBatch } from '../../../src/review/reviewBatch';
import { readingOf } from '../../review/batch';
import { drained } from '../drained';
import { batchOf, guide, reviewed, said } from './meetingFixtures';
import { subsidy } from '../reviewFixtures';

/** What stands under 封顶前 on 测算明细, row by row. */
function uncapped(figures: readonly string[]): unknown[] {
  const rows = figures.map((figure, row) =>
    reviewed(said(row, {}), { subsidy: subsidy({ uncapped: new Decimal(figure) }) }),
  );
  const batch = batchOf(rows);
  const table = drained(calculationTable(batch));
  const place = table.columns.findIndex(({ title }) => title === '封顶前');
  const sheet = drained(meetingSheet(table, '测算明细', guide, batch.layout));
  return sheet.contents.slice(4, 4 + figures.length).map((row) => row[place]);
}

test('a figure that would be printed as -0.00 is a nought, and no other is touched', () => {
  const shown = uncapped(['-0', '-0.001', '-0.0049', '-0.005', '-20', '0.004', '80']);
  expect(shown).toEqual([0, 0, 0, -0.005, -20, 0.004, 80]);
  expect(shown.some((figure) => Object.is(figure, -0))).toBe(false);
});

test('a nought with a sign is read as a nought', () => {
  const field = guide.fields.find(({ id }) => id === 'totalInvestment');
  if (!field) throw new Error('no field');
  const table = unitTable(field);
  const unit = { table, factor: table.base, unit: field.unit, from: 'nothing', others: [] } as const;
  const read = columnReader(field, { unit, style: 'fraction', holds: 'one', date1904: false });
  for (const value of [-0, '-0', '-0.00']) {
    const reading = read(value, 'General');
    expect(reading.state === 'number' && Object.is(reading.value.toNumber(), 0)).toBe(true);
  }
});

test('parts taken out that are more than the whole are said to make a negative base', () => {
  const given = { totalInvestment: '100', civilWorks: '300' };
  const rows = [exampleApplication(guide, 'green-upgrade', given)];
  const { applications } = reviewBatch([readingOf(rows)], guide, { asOf: null, settings: {} });
  expect(applications[0]?.subsidy?.steps()).toContain('基数为负数，测算补助按 0 万元计，请核对所填金额');
});
