import { correctHeader, correctTable } from '../../src/app/correctReading';
import { reviewSheets } from '../../src/app/reviewSheets';
import { headerAnswers } from '../../src/cli/headerAnswers';
import type { FilePort } from '../../src/xlsx/filePort';
import { guide, request } from './openedBatch';
import { leaf, opened, project, read, readings, shape, type Rows } from './tableSheets';

/** A list, and below it last year's grants, which look like one. */
const rows: Rows = [
  leaf,
  project(1, '余热'),
  project(2, '中水'),
  [],
  ['往年已立项项目'],
  ['序号', '项目名称', '承担单位', '项目总投资'],
  project(1, '光伏'),
];
const workbook = (): Promise<FilePort> => opened({ 汇总: rows });
const shapes = async (port: FilePort): Promise<unknown> =>
  (await readings(port)).map((reading) => [reading.role, ...shape(reading)]);
const two = [
  ['batch', [1], [2, 3]],
  ['batch', [6], [7]],
];
const one = [
  ['batch', [1], [2, 3]],
  ['skipped', [6], []],
];

describe('a table that is no list of applications', () => {
  it('is left alone once somebody has said so, by name, and read again when that is taken back', async () => {
    const port = await workbook();
    expect(await shapes(port)).toEqual(two);
    const [, table] = await read(port);
    if (!table) throw new Error('no second table');
    await correctTable(port, table, false, guide);
    expect(await shapes(port)).toEqual(one);
    const [first, skipped] = await read(port);
    if (!first || !skipped) throw new Error('no second table');
    expect(skipped.reading.reason).toContain('以第 6 行为表头的表，已人工指定不是申报表');
    await correctHeader(port, [first, skipped], first, { first: 0, last: 0 }, guide);
    expect(await shapes(port)).toEqual(one);
    await correctTable(port, skipped, true, guide);
    expect(await shapes(port)).toEqual(two);
  });

  it('may be the only one of its sheet', async () => {
    const port = await opened({ 汇总: rows.slice(0, 3) });
    const [table] = await read(port);
    if (!table) throw new Error('no table');
    await correctTable(port, table, false, guide);
    expect(await shapes(port)).toEqual([['skipped', [1], []]]);
  });

  it('is said on the command line behind its header rows, and remembered with the result', async () => {
    const port = await workbook();
    const headers = headerAnswers(['汇总!6=not-batch']);
    expect(headers).toEqual([{ sheet: '汇总', first: 5, last: 5, noBatch: true }]);
    const outcome = await reviewSheets(port, { ...request, headers, doubtful: 'leave' });
    expect(outcome.kind === 'reviewed' && outcome.review.applications).toHaveLength(2);
    expect(await shapes(port)).toEqual(one);
  });

  it('is told from header rows that are merely set', () => {
    expect(headerAnswers(['3-4'])).toEqual([{ sheet: null, first: 2, last: 3 }]);
    expect(() => headerAnswers(['3-4=none'])).toThrow('3-4=not-batch');
  });
});
