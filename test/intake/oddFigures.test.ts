import { withColumn } from './oneColumn';
import { told } from './sheetBuilder';

/** What cells beneath a header were read as, in the order of the rows. */
function read(header: string, field: string, ...cells: (string | number)[]): string[] {
  return withColumn(header, cells).applications.map((each) => told(each.cells.get(field)?.reading));
}

it('never takes two lines of figures for one figure', () => {
  expect(read('项目总投资（万元）', 'totalInvestment', '300\n400', '3000\n万元', '3 000')).toEqual([
    '!several-figures',
    '3000',
    '3000',
  ]);
});

it('minds no stop behind a figure', () => {
  expect(read('项目总投资（万元）', 'totalInvestment', '2000万元。', '3000，', '5,000;')).toEqual([
    '2000',
    '3000',
    '5000',
  ]);
  expect(read('服务满意度（%）', 'serviceSatisfaction', '95%。', '96%', '97，')).toEqual([
    '0.95',
    '0.96',
    '0.97',
  ]);
});

it('takes year and month without a nought for no day of the fifties', () => {
  expect(read('项目结束时间', 'endDate', 20221, '20221', 44926)).toEqual([
    '!not-a-date',
    '!not-a-date',
    '2022-12-31',
  ]);
});

it('knows how water and coal are measured', () => {
  expect(read('年节水量', 'waterSaved', '10万m³', '10万吨/年', '100000方')).toEqual(['10', '10', '10']);
  expect(read('年节能量', 'energySaved', '1000吨标准煤/年', '1000tce/a')).toEqual(['1000', '1000']);
});
