import { clearAll } from '../../src/app/clearMarks';
import { reviewSheets } from '../../src/app/reviewSheets';
import type { FilePort } from '../../src/xlsx/filePort';
import { addBatchSheet, greenRows, headers } from '../cli/batchWorkbook';
import { changedParts, openedBatch, partsNow, request } from './openedBatch';
import type { Cell, Rows } from './tableSheets';
import { leaf, opened, readings, saidBesideCities, shape, project, stacked } from './tableSheets';

describe('several tables on one sheet, one below the other', () => {
  it('are read each with its own header and its own category', async () => {
    const read = await readings(await opened({ 汇总: stacked }));
    expect(read.map(shape)).toEqual([
      [[4], [5, 6]],
      [[10], [11]],
      [[15], [16]],
    ]);
    expect(read.map(({ applications }) => applications[0]?.category)).toEqual([
      'green-upgrade',
      'smart-manufacturing-demo-factory',
      'green-upgrade',
    ]);
    expect(read[1]?.columns.map(({ field }) => field)).toContain('totalInvestment');
  });

  it('share what stands above the first: 填报单位 and unit', async () => {
    const read = await readings(
      await opened({
        汇总: stacked.map((row, index) => (index === 1 ? ['填报单位：昆山市工信局', '单位：元'] : row)),
      }),
    );
    expect(read.map(({ heading }) => heading?.city?.city)).toEqual(['苏州市', '苏州市', '苏州市']);
    expect(read.map(({ heading }) => heading?.filer?.text)).toEqual(Array(3).fill('昆山市工信局'));
    expect(read[1]?.columns.find(({ field }) => field === 'totalInvestment')?.unit).toBe('元');
  });

  it('are one table where a page only repeats its header', async () => {
    const title = ['2021年绿色化改造升级项目申报汇总表'];
    const pages = [
      title,
      leaf,
      project(1, '余热'),
      title,
      leaf,
      project(2, '中水'),
      leaf,
      project(3, '光伏'),
    ];
    const [reading, ...more] = await readings(await opened({ 汇总: pages }));
    expect(more).toEqual([]);
    expect(reading && shape(reading)).toEqual([[2], [3, 6, 8]]);
    expect(reading?.rowKinds[4]).toBe('header');
  });

  it('go on under 续表, and end under a title whose category the guide does not know', async () => {
    const pages = (title: string): Rows => [
      ['一、绿色化改造升级'],
      leaf,
      project(1, '余热'),
      [title],
      leaf,
      project(2, '中水'),
    ];
    const categories = async (title: string): Promise<unknown> =>
      (await readings(await opened({ 汇总: pages(title) }))).map(({ applications }) =>
        applications.map(({ category }) => category),
      );
    expect(await categories('（续表）')).toEqual([['green-upgrade', 'green-upgrade']]);
    expect(await categories('二、本省自设的类别')).toEqual([['green-upgrade'], [null]]);
  });

  it('are several where the same header stands under another city or another unit', async () => {
    const page = (line: string, name: string): Rows => [[line], leaf, project(1, name)];
    const cities = await readings(
      await opened({
        汇总: [
          ...page('填报单位：无锡市工业和信息化局', '余热'),
          ...page('填报单位：常州市工业和信息化局', '中水'),
        ],
      }),
    );
    expect(cities.map(({ applications }) => applications.map(({ city }) => city))).toEqual([
      ['无锡市'],
      ['常州市'],
    ]);
    const plain = ['序号', '项目名称', '项目承担单位', '总投资'];
    const units = await readings(
      await opened({
        汇总: [
          ['单位：万元'],
          plain,
          project(1, '余热'),
          ['单位：元'],
          plain,
          project(2, '中水', 30_000_000),
        ],
      }),
    );
    expect(
      units.map(({ columns }) => columns.find(({ field }) => field === 'totalInvestment')?.unit),
    ).toEqual(['万元', '元']);
  });

  it('are marked each under its own titles, reviewed again in place, and cleared without a trace', async () => {
    const port = await opened({ 汇总: stacked });
    const before = partsNow(port);
    const outcome = await reviewSheets(port, { ...request, doubtful: 'leave' });
    const sheet = port.workbook.sheet('汇总');
    const verdicts = Array.from({ length: 17 }, (_, row) => sheet.value(row, 5));
    expect(verdicts.map((text, row) => (text === '' ? null : [row + 1, text])).filter(Boolean)).toEqual([
      [4, '〔审核〕结论'],
      ...[5, 6].map((row) => [row, expect.stringMatching(/^(?:不符合|存疑|待核实|符合)$/)]),
      [10, '〔审核〕结论'],
      [11, expect.stringMatching(/^(?:不符合|存疑|待核实|符合)$/)],
      [15, '〔审核〕结论'],
      [16, expect.stringMatching(/^(?:不符合|存疑|待核实|符合)$/)],
    ]);
    const marked = partsNow(port);
    const again = await reviewSheets(port, { ...request, doubtful: 'leave' });
    expect(changedParts(port, marked)).toEqual([]);
    const rows = (each: typeof outcome): unknown =>
      each.kind === 'reviewed' && each.review.applications.map(({ application }) => application.row);
    expect(rows(again)).toEqual(rows(outcome));
    expect(await clearAll(port)).toMatchObject({ found: true });
    expect(changedParts(port, before)).toEqual([]);
  });
});

it('an answer for one table of a sheet says nothing of the others', async () => {
  const answer = { file: null, sheet: '汇总', column: 3, field: null };
  const port = await opened({ 汇总: stacked });
  const unused = async (headerRow?: number): Promise<boolean[]> => {
    const answers = [headerRow === undefined ? answer : { ...answer, headerRow }];
    const read = await readings(port, { answers });
    return read.map(({ columns }) => columns.every(({ column }) => column !== 3));
  };
  expect(await unused()).toEqual([true, true, true]);
  expect(await unused(9)).toEqual([false, true, false]);
});

describe('two tables side by side', () => {
  const both = (left: readonly Cell[], right: readonly Cell[]): Cell[] => [...left, '', ...right];

  it('are read each by itself', async () => {
    const [left, right, ...more] = await readings(
      await opened({
        汇总: [['申报汇总'], both(leaf, leaf), both(project(1, '余热'), project(1, '中水'))],
      }),
    );
    expect(more).toEqual([]);
    expect(left?.columns.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4]);
    expect(right?.columns.map(({ column }) => column)).toEqual([6, 7, 8, 9, 10]);
    const names = [left, right].map((reading) =>
      reading?.applications.map(({ row, from, cells }) => [row, from, cells.get('projectName')?.raw]),
    );
    expect(names).toEqual([[[2, undefined, '余热']], [[2, 6, '中水']]]);
  });

  it('of which the right one is no list of applications leave it out, and say so', async () => {
    const contacts = ['序号', '单位名称', '联系电话'];
    const [left, right] = await readings(
      await opened({
        汇总: [both(leaf, contacts), both(project(1, '余热'), [1, '苏州余热有限公司', '0512'])],
      }),
    );
    expect(left?.applications).toHaveLength(1);
    expect(right).toMatchObject({
      role: 'skipped',
      reason: expect.stringContaining('从 G 列起并排放着另一张表，未审核') as string,
    });
  });
});

describe('Excel tables', () => {
  it('tell their header row and their totals row, wherever they stand', async () => {
    const filler = Array.from({ length: 80 }, (_, row) => [`说明第 ${row + 1} 条`]);
    const port = await opened({ 汇总: filler }, (workbook) => {
      workbook.worksheets[0]?.addTable({
        name: '申报表',
        ref: 'B90',
        headerRow: true,
        totalsRow: true,
        columns: [{ name: '项目名称', totalsRowLabel: '末行' }, { name: '项目承担单位' }, { name: '规模' }],
        rows: [
          ['余热', '苏州甲有限公司', 1],
          ['中水', '苏州乙有限公司', 2],
        ],
      });
    });
    const [reading] = await readings(port);
    expect(reading && shape(reading)).toEqual([[90], [91, 92]]);
    expect(reading?.otherRows).toMatchObject([{ row: 92, kind: 'total', reason: 'Excel 表格的汇总行' }]);
  });
});

describe('rows and columns that nobody sees', () => {
  const rows = [leaf, project(1, '余热'), project(2, '中水'), project(3, '光伏')];

  it.each([
    ['hidden', 'hidden-rows', undefined],
    ['filtered out', 'filtered-rows', 'A1:E4'],
  ])('%s rows are reviewed and named', async (_, code, filter) => {
    const port = await opened({ 汇总: rows }, (workbook) => {
      const [sheet] = workbook.worksheets;
      for (const row of [3, 4]) if (sheet) sheet.getRow(row).hidden = true;
      if (sheet && filter) sheet.autoFilter = filter;
    });
    const snapshot = await port.readSheet('汇总');
    expect(snapshot.hiddenRows).toEqual([2, 3]);
    const filtered = Object.assign(Object.create(port) as FilePort, {
      readSheet: () => Promise.resolve({ ...snapshot, filtered: filter !== undefined }),
    });
    const [reading] = await readings(filtered);
    expect(reading?.applications).toHaveLength(3);
    expect(saidBesideCities(reading)).toMatchObject([
      { code, severity: 'info', message: expect.stringContaining('第 3–4 行（共 2 个申报项目）') as string },
    ]);
    const outcome = await reviewSheets(filtered, { ...request, doubtful: 'leave' });
    expect(outcome.kind === 'reviewed' && outcome.review.sheets[0]?.findings).toContainEqual(
      expect.objectContaining({ code, severity: 'info', origin: 'data' }),
    );
  });

  it('hidden columns are read and named', async () => {
    const port = await opened({ 汇总: rows }, (workbook) => {
      const [sheet] = workbook.worksheets;
      for (const column of [3, 4]) if (sheet) sheet.getColumn(column).hidden = true;
    });
    const [reading] = await readings(port);
    expect(reading?.columns.map(({ column }) => column)).toContain(3);
    expect(saidBesideCities(reading)).toMatchObject([
      { code: 'hidden-columns', message: expect.stringContaining('C–D 列') as string },
    ]);
  });
});

it('takes a row whose names are merged with those above for the same project, and says so', async () => {
  const port = await opened(
    { 汇总: [leaf, project(1, '余热'), ['', '', '', 500, ''], project(2, '中水')] },
    (workbook) => {
      workbook.worksheets[0]?.mergeCells('B2:B3');
      workbook.worksheets[0]?.mergeCells('C2:C3');
    },
  );
  const [reading] = await readings(port);
  expect(reading?.applications.map(({ row }) => row)).toEqual([1, 3]);
  expect(reading?.otherRows).toMatchObject([
    { row: 2, kind: 'note', reason: expect.stringContaining('合并') as string },
  ]);
  expect(saidBesideCities(reading)).toMatchObject([{ code: 'merged-rows', severity: 'warning' }]);
});

it('says of every row that is no application why it is none', async () => {
  const port = await openedBatch((workbook) => addBatchSheet(workbook, '汇总', greenRows));
  const [reading] = await readings(port);
  expect(headers).toHaveLength(reading?.columns.length ?? 0);
  expect(reading?.otherRows).toEqual([
    { row: 5, kind: 'total', reason: '写有“合计”', text: '合计 2800', corrected: false },
    {
      row: 6,
      kind: 'note',
      reason: '以“负责人签字:”开头，是说明或签字行',
      text: '负责人签字：',
      corrected: false,
    },
  ]);
});
