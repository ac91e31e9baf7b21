import fc from 'fast-check';
import { errorOf, firstSheet, openHost } from './openHost';
import type { TrialHost } from '../../../src/trial/host/trialHost';

let host: TrialHost;

/** What the host makes of a formula beside some cells: C1:C4 apply, 12, an empty cell and 0.1; D1 is text, E1 0. */
async function result(formula: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('申报汇总');
    const cell = sheet.getRange('A1');
    cell.formulas = [[formula]];
    cell.load('values');
    await context.sync();
    return cell.values[0]?.[0];
  });
}

beforeAll(async () => {
  host = await openHost(['申报汇总', "绩效'甲'表"]);
  const sheet = firstSheet(host);
  for (const [row, value] of [3, 12, '', 0.1].entries()) sheet.setContent(row, 2, value);
  for (const [row, city] of ['苏州市', '无锡市', '苏州市', '苏州工业园区'].entries()) {
    sheet.setContent(row, 5, city);
  }
  sheet.setContent(0, 3, '企业');
  sheet.setContent(0, 4, 0);
  host.workbook.sheet("绩效'甲'表").setContent(1, 1, 7);
});

test.each<[string, unknown]>([
  ['=SUM(C1:C4)', 15.1],
  ['=SUM(C1,C4,2)', 5.1],
  ['=SUM(D1:E1)', 0],
  ['=C1+C2*2', 27],
  ['=(C1+C2)*2-1', 29],
  ['=-C1', -3],
  ['=10-C1-2', 5],
  ['=C2/C1', 4],
  ['=C4*3', 0.3],
  ['=50%*C2', 6],
  ['=C3', 0],
  ['=C3+1', 1],
  ['=IF(E1=0,"-",C1/E1)', '-'],
  ['=IF(C1>2,C1,"-")', 3],
  ['=IF(C1>5,1)', false],
  ['=IFERROR(C1/E1,"—")', '—'],
  ['=COUNT(C1:C4)', 3],
  ['=COUNTA(C1:D4)', 4],
  ['=COUNTIF(F1:F4,"苏州市")', 2],
  ['=COUNTIF(F1:F4,"苏州*")', 3],
  ['=COUNTIF(F1:F4,"<>苏州市")', 2],
  ['=COUNTIF(C1:C4,">=3")', 2],
  ['=COUNTIF(C1:C4,12)', 1],
  ['=SUMIF(F1:F4,F1,C1:C4)', 3],
  ['=SUMIF(C1:C4,">1")', 15],
  ['=MAX(C1:C4)-MIN(C1:C4)', 11.9],
  ['=ROUND(C4*25,0)', 3],
  ['=ROUND(-2.5,0)', -3],
  ['=ROUND(1.005,2)', 1.01],
  ['=ABS(-C1)', 3],
  ['="共 "&C2&" 项"', '共 12 项'],
  ['=D1="企业"', true],
  ['=C1<>3', false],
  ["='绩效''甲''表'!B2*2", 14],
  ['="含""引号"""', '含"引号"'],
])('%s gives %j', async (formula, expected) => {
  expect(await result(formula)).toBe(expected);
});

test.each([
  ['=C1/E1', '#DIV/0!'],
  ['=C1+D1', '#VALUE!'],
  ["='无'!A1", '#REF!'],
  ['=SUM(C1,B9)+1', 4],
  ['=1E+308*10', '#NUM!'],
])('%s gives %s, as in Excel', async (formula, expected) => {
  expect(await result(formula)).toBe(expected);
});

test.each([
  '=VLOOKUP(C1,C1:D4,2)',
  '=企业名单',
  '=C1:C2!',
  '=SUM(A:A)',
  '=C1^2',
  '=IF(C1)',
  '={1,2}',
  '=C1 C2',
])('%s is refused, and nothing is written', async (formula) => {
  const sheet = firstSheet(host);
  sheet.setContent(0, 0, '原来');
  const error = await errorOf(async (context) => {
    context.workbook.worksheets.getItem('申报汇总').getRange('A1').formulas = [[formula]];
    await context.sync();
  });
  expect(error.code).toMatch(/ApiNotFound|InvalidArgument/);
  expect([sheet.value(0, 0), sheet.formula(0, 0)]).toEqual(['原来', null]);
});

test('results follow what is written and typed, through other formulas too', async () => {
  const sheet = firstSheet(host);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('申报汇总').getRange('H1:H3').formulas = [
      ['=H2*2'],
      ['=H3+1'],
      ['=I3'],
    ];
    await context.sync();
  });
  expect([sheet.value(0, 7), sheet.value(2, 7)]).toEqual([2, 0]);
  host.edit('申报汇总', 2, 8, '4');
  expect(sheet.value(0, 7)).toBe(10);
  host.edit('申报汇总', 1, 7, '5');
  expect([sheet.value(0, 7), sheet.formula(1, 7)]).toEqual([10, null]);
});

test('a formula of the file keeps the result that was saved with it', () => {
  const sheet = firstSheet(host);
  sheet.setContent(9, 9, { formula: 'C1*100', value: 1 });
  host.edit('申报汇总', 0, 2, '3');
  expect(sheet.value(9, 9)).toBe(1);
});

test('the results are saved with the formulas', async () => {
  await result('=C1/E1');
  const sheet = firstSheet(host);
  expect([sheet.value(0, 0), sheet.formula(0, 0)]).toEqual(['#DIV/0!', 'C1/E1']);
});

test('sums and products of any numbers are Excel’s, to fifteen digits', async () => {
  const number = fc.integer({ min: -1e9, max: 1e9 }).map((each) => each / 100);
  await fc.assert(
    fc.asyncProperty(number, number, async (one, other) => {
      const sheet = firstSheet(host);
      sheet.setContent(20, 0, one);
      sheet.setContent(21, 0, other);
      expect(await result('=SUM(A21:A22)-A21*2')).toBeCloseTo(other - one, 4);
    }),
    { numRuns: 30 },
  );
});
