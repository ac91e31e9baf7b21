import { clearMarks } from '../../src/app/clearMarks';
import { readBatch } from '../../src/app/readBatch';
import { reviewSheets } from '../../src/app/reviewSheets';
import { Work } from '../../src/app/work';
import { openInExcel } from '../excel/openInExcel';
import { request } from './openedBatch';
import type { Rows } from './tableSheets';
import { opened, readings, shape, stacked } from './tableSheets';

describe('header rows that somebody has set', () => {
  const odd: Rows = [
    ['某市项目表'],
    ['市级重点', '省级重点', ''],
    ['项目名称', '项目承担单位', '项目总投资（万元）'],
    ['余热', '苏州甲有限公司', 3000],
  ];

  it('are the header, and nothing else is', async () => {
    const port = await opened({ 汇总: odd });
    expect((await readings(port)).map(shape)).toEqual([[[2, 3], [4]]]);
    const set = await readings(port, { headers: [{ sheet: '汇总', first: 2, last: 2 }] });
    expect(set.map(shape)).toEqual([[[3], [4]]]);
    expect(set[0]?.columns[0]?.header).toBe('项目名称');
  });

  it('begin a table each, and leave the sheet’s other tables their own headers', async () => {
    const all = [
      [[4], [5, 6]],
      [[10], [11]],
      [[15], [16]],
    ];
    for (const rows of [[9, 3], [9], [14]]) {
      const headers = rows.map((row) => ({ sheet: '汇总', first: row, last: row }));
      expect((await readings(await opened({ 汇总: stacked }), { headers })).map(shape)).toEqual(all);
    }
  });

  it('take the place of those that were found right beside them', async () => {
    const headers = [{ sheet: '汇总', first: 10, last: 10 }];
    const set = await readings(await opened({ 汇总: stacked }), { headers });
    expect(set.map(({ headerRows }) => headerRows)).not.toContainEqual([9]);
    expect(set.map(shape)).toEqual(
      expect.arrayContaining([
        [[4], [5, 6]],
        [[15], [16]],
      ]),
    );
  });

  it('are remembered together with those of the sheet’s other tables', async () => {
    const port = await opened({ 汇总: stacked });
    const before = (await readings(port)).map(shape);
    const headers = [{ sheet: '汇总', first: 9, last: 9 }];
    await reviewSheets(port, { ...request, doubtful: 'leave', headers });
    expect((await readings(port)).map(shape)).toEqual(before);
    const later = [{ sheet: '汇总', first: 14, last: 14 }];
    expect((await readings(port, { headers: later })).map(shape)).toEqual(before);
  });

  it('outside the sheet are none', async () => {
    const port = await opened({ 汇总: odd });
    const set = await readings(port, { headers: [{ sheet: null, first: 90, last: 91 }] });
    expect(set.map(shape)).toEqual([[[2, 3], [4]]]);
  });

  it('are remembered with a review, found where the header has moved to, and said to be lost when it is gone', async () => {
    const port = await opened({ 汇总: odd });
    const headers = [{ sheet: null, first: 2, last: 2 }];
    await reviewSheets(port, { ...request, doubtful: 'leave', headers });
    expect((await readings(port)).map(shape)).toEqual([[[3], [4]]]);
    const { port: excel } = await openInExcel(port.workbook);
    const [inExcel] = await readBatch([excel], request, new Work());
    expect(inExcel?.reading.headerRows).toEqual([2]);
    await clearMarks(port);
    const sheet = port.workbook.sheet('汇总');
    for (const [row, cells] of [['', '', ''], ...odd.slice(1)].entries())
      cells.forEach((value, column) => sheet.setContent(row + 1, column, value));
    expect((await readings(port)).map(shape)).toEqual([[[4], [5]]]);
    sheet.setContent(3, 2, '改了');
    const [lost] = await readings(port);
    expect(lost?.headerRows).toEqual([2, 3]);
    expect(lost?.notices.map(({ code }) => code)).toContain('header-lost');
  });
});
