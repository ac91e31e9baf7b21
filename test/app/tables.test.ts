import type ExcelJS from 'exceljs';
import { clearAll, clearMarks } from '../../src/app/clearMarks';
import { readBatch } from '../../src/app/readBatch';
import type { BatchRequest, BatchSheet } from '../../src/app/batch';
import { reviewSheets } from '../../src/app/reviewSheets';
import { Work } from '../../src/app/work';
import type { SheetReading } from '../../src/intake/application';
import type { FilePort } from '../../src/xlsx/filePort';
import { addBatchSheet, greenRows, headers } from '../cli/batchWorkbook';
import { openInExcel } from '../excel/openInExcel';
import { changedParts, openedBatch, partsNow, request } from './openedBatch';

type Cell = string | number;
type Rows = readonly (readonly Cell[])[];

const leaf = ['序号', '项目名称', '项目承担单位', '项目总投资（万元）', '项目结束时间'];

/** A workbook whose sheets hold these rows from A1. */
function opened(
  sheets: Readonly<Record<string, Rows>>,
  change: (workbook: ExcelJS.Workbook) => void = () => undefined,
): Promise<FilePort> {
  return openedBatch((workbook) => {
    for (const [name, rows] of Object.entries(sheets)) {
      const sheet = workbook.addWorksheet(name);
      rows.forEach((row, index) => (sheet.getRow(index + 1).values = [...row]));
    }
    change(workbook);
  });
}

async function read(port: FilePort, part: Partial<BatchRequest> = {}): Promise<readonly BatchSheet[]> {
  return readBatch([port], { ...request, ...part }, new Work());
}

const readings = async (port: FilePort, part: Partial<BatchRequest> = {}): Promise<SheetReading[]> =>
  (await read(port, part)).map(({ reading }) => reading);

/** What is said of a table beside that its rows name no city. */
const saidBesideCities = (reading: SheetReading | undefined): unknown =>
  reading?.notices.filter(({ code }) => code !== 'city-unstated');

/** What was read of each table, in short: header rows and rows of applications, counted from 1. */
const shape = ({ headerRows, applications }: SheetReading): [number[], number[]] => [
  headerRows.map((row) => row + 1),
  applications.map(({ row }) => row + 1),
];

const project = (number: number, name: string, amount = 3000): Cell[] => [
  number,
  name,
  `苏州${name}有限公司`,
  amount,
  '2022-10',
];

const stacked: Rows = [
  ['苏州市2021年项目申报汇总表'],
  ['填报单位（盖章）：昆山市工业和信息化局　填报人：张三　填报时间：2021年5月10日', '', '', '', '单位：万元'],
  ['一、绿色化改造升级项目'],
  leaf,
  project(1, '余热'),
  project(2, '中水'),
  ['合计', '', '', 6000, ''],
  [],
  ['二、智能制造示范工厂项目'],
  ['序号', '项目名称', '申报单位', '总投资', '备注'],
  project(1, '机床'),
  ['小计', '', '', 3000, ''],
  [],
  ['三、绿色化改造升级项目（补报）'],
  leaf,
  project(1, '光伏'),
  ['注：排名不分先后'],
];

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
  it('the left one is reviewed, and the right one is said not to be', async () => {
    const both = (left: readonly Cell[], right: readonly Cell[]): Cell[] => [...left, '', ...right];
    const [left, right, ...more] = await readings(
      await opened({
        汇总: [['申报汇总'], both(leaf, leaf), both(project(1, '余热'), project(1, '中水'))],
      }),
    );
    expect(more).toEqual([]);
    expect(left?.applications.map(({ row }) => row)).toEqual([2]);
    expect(left?.columns.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4]);
    expect(right).toMatchObject({
      role: 'skipped',
      reason: expect.stringContaining('从 G 列起并排') as string,
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

describe('the city of rows that do not tell it', () => {
  const table = (title: string, filer: string): Rows => [[title], [filer], leaf, project(1, '余热')];
  const placed = async (title: string, filer: string, sheet = '汇总'): Promise<unknown> => {
    const [reading] = await readings(await opened({ [sheet]: table(title, filer) }));
    return [reading?.applications[0]?.city ?? null, reading?.notices.map(({ code }) => code)];
  };

  it.each<[string, string, string, string, string | null]>([
    ['填报单位', '申报汇总表', '填报单位（盖章）：昆山市工业和信息化局　填报人：李四', '汇总', '苏州市'],
    ['the title', '徐州市申报汇总表', '填报人：李四', '汇总', '徐州市'],
    ['the sheet name', '申报汇总表', '填报人：李四', '南通', '南通市'],
    [
      'nothing, where title and 填报单位 disagree',
      '徐州市申报汇总表',
      '填报单位：苏州市工业和信息化局',
      '汇总',
      null,
    ],
    ['nothing, where nothing names a place', '申报汇总表', '填报单位：省属集团', '汇总', null],
  ])('is that of %s', async (_, title, filer, sheet, city) => {
    expect(await placed(title, filer, sheet)).toEqual([
      city,
      [city === null ? 'city-unstated' : 'city-from-heading'],
    ]);
  });

  it('never goes before what a row says of itself', async () => {
    const [reading] = await readings(
      await opened({
        汇总: [
          ['填报单位：苏州市工业和信息化局'],
          [...leaf, '所在设区市'],
          [...project(1, '余热'), '无锡市'],
          [...project(2, '中水'), '省属'],
          [...project(3, '光伏'), ''],
        ],
      }),
    );
    expect(reading?.applications.map(({ city }) => city)).toEqual(['无锡市', null, '苏州市']);
  });
});

describe('a summary sheet beside the lists it sums up', () => {
  const short = ['序号', '项目名称', '项目承担单位'];
  const lists: Readonly<Record<string, Rows>> = {
    绿色化改造升级: [leaf, project(1, '余热'), project(2, '中水')],
    智能制造示范工厂: [leaf, project(1, '机床')],
  };
  const all = [project(1, '余热'), project(2, '中水'), project(3, '机床')];
  const roles = async (sheets: Readonly<Record<string, Rows>>): Promise<Record<string, string>> =>
    Object.fromEntries((await readings(await opened(sheets))).map(({ sheet, role }) => [sheet, role]));

  it('is skipped, with the sheets that count named', async () => {
    const read = await readings(
      await opened({ 总表: [short, ...all.map((row) => row.slice(0, 3))], ...lists }),
    );
    expect(read[0]).toMatchObject({
      role: 'skipped',
      applications: [],
      reason: expect.stringContaining('“绿色化改造升级”“智能制造示范工厂”') as string,
    });
    expect(read.slice(1).map(({ role }) => role)).toEqual(['batch', 'batch']);
  });

  it('counts instead of the lists where it says more than they do', async () => {
    const brief = Object.fromEntries(
      Object.entries(lists).map(([name, rows]) => [name, rows.map((row) => row.slice(0, 3))]),
    );
    const full = [
      [
        ...leaf,
        '项目类别',
        '所在设区市',
        '项目开始时间',
        '申请补助金额（万元）',
        '截至2021年3月底已投入（万元）',
      ],
      ...all.map((row) => [...row, '绿色化改造升级项目', '苏州市', '2020-01', 100, 900]),
    ];
    expect(await roles({ ...brief, 总表: full })).toMatchObject({ 总表: 'batch', 绿色化改造升级: 'skipped' });
  });

  it('counts only the project that stands on it alone, where it says less than the lists', async () => {
    const more = [short, ...all.map((row) => row.slice(0, 3)), [4, '另一项目', '苏州另一有限公司']];
    const read = await readings(await opened({ ...lists, 总表: more }));
    expect(read.map(({ applications }) => applications.map(({ row }) => row))).toEqual([[1, 2], [1], [4]]);
  });

  it('is skipped where its names are nothing but #REF!', async () => {
    const port = await opened({ 总表: [leaf, ...all] }, (workbook) => {
      for (const cell of ['B2', 'C2', 'B3', 'C3', 'D3']) {
        const [sheet] = workbook.worksheets;
        if (sheet) sheet.getCell(cell).value = { error: '#REF!' };
      }
    });
    const [reading] = await readings(port);
    expect(reading).toMatchObject({
      role: 'skipped',
      reason: expect.stringContaining('公式错误值') as string,
    });
  });
});

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

  it('begin a table each where there are several', async () => {
    const headers = [
      { sheet: '汇总', first: 9, last: 9 },
      { sheet: '汇总', first: 3, last: 3 },
    ];
    const set = await readings(await opened({ 汇总: stacked }), { headers });
    expect(set.map(shape)).toEqual([
      [[4], [5, 6]],
      [[10], [11, 16]],
    ]);
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
