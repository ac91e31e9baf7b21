import { readSheet, readTableInSteps } from '../../src/intake/readSheet';
import { locateTables } from '../../src/intake/tableRegions';
import { batches, oneRowHeader, threeRowHeader, threeRowMerges, twoRowHeader, twoRowMerges } from './batches';
import { guide, mappingOf, readRows, sheetOf, valuesOf } from './sheetBuilder';

describe('a header of one row', () => {
  const reading = readRows(oneRowHeader, { formats: { G5: 'yyyy/m/d' } });

  it('is found below title and meta rows, and mapped by meaning', () => {
    expect(reading.role).toBe('batch');
    expect(reading.headerRows).toEqual([2]);
    expect(mappingOf(reading)).toEqual({
      A: 'projectNumber',
      B: 'projectName',
      C: 'applicant',
      D: 'recommendingUnit',
      E: 'totalInvestment',
      F: 'investedBy202103',
      G: 'endDate',
      H: 'waterSaved',
    });
  });

  it('takes the unit of the corner cell for money alone', () => {
    expect(reading.columns.map(({ unit }) => unit)).toEqual(['', '', '', '', '元', '元', '', '吨']);
  });

  it('reads the rows, and what it cannot read says so', () => {
    expect(reading.applications.map(valuesOf)).toEqual([
      {
        projectNumber: '1',
        projectName: '印染废水回用',
        applicant: '昆山碧水印染有限公司',
        recommendingUnit: '昆山市工业和信息化局',
        totalInvestment: '800',
        investedBy202103: '240',
        endDate: '2022-10',
        waterSaved: '10',
      },
      {
        projectNumber: '',
        projectName: '冷却水循环',
        applicant: '昆山清源化工有限公司',
        recommendingUnit: '昆山市工业和信息化局',
        totalInvestment: '900',
        investedBy202103: '!approximate',
        endDate: '2022-12-31',
        waterSaved: '!no-figure',
      },
    ]);
  });

  it('takes the category from the title and the place from the recommending unit', () => {
    const places = reading.applications.map(({ category, city, county }) => [category, city, county]);
    expect(places).toEqual(Array(2).fill(['green-upgrade', '苏州市', '昆山市']));
  });

  it('knows what every row is', () => {
    expect(reading.rowKinds).toEqual(['title', 'note', 'header', 'data', 'data', 'note', 'note']);
  });
});

describe('a header of two rows', () => {
  const merged = readRows(twoRowHeader, { merges: twoRowMerges });
  const unmerged = readRows(twoRowHeader);

  it('joins bands and leaves, whether or not merged areas are known', () => {
    expect(merged.columns.map(({ header }) => header)).toContain('项目投资情况_其中：土建');
    expect(merged.columns.map(({ header }) => header)).toContain('项目起止时间_开工时间20XX.0X');
    expect(unmerged.columns).toEqual(merged.columns);
    expect(unmerged.applications).toEqual(merged.applications);
  });

  it('maps leaves under their bands and leaves strangers alone', () => {
    expect(mappingOf(merged)).toEqual({
      A: 'projectNumber',
      B: 'category',
      C: 'projectName',
      D: 'applicant',
      E: 'county',
      F: 'totalInvestment',
      G: 'civilWorks',
      H: 'startDate',
      I: 'endDate',
    });
    expect(merged.unmapped).toEqual([{ column: 9, header: '备注' }]);
    expect(merged.doubtful).toEqual([]);
  });

  it('tells totals and groups from data', () => {
    expect(merged.rowKinds.slice(2)).toEqual([
      ...['header', 'header', 'total', 'group', 'data', 'data', 'group', 'data', 'total'],
    ]);
  });

  it('finds each row’s category and city', () => {
    const found = merged.applications.map(({ row, category, city, county }) => [row, category, city, county]);
    expect(found).toEqual([
      [6, 'high-end-chain-modernization', '苏州市', '吴江区'],
      // 工业园区 alone is a part of the city that the title names.
      [7, 'high-end-foundation-reengineering', '苏州市', null],
      [9, 'green-upgrade', '苏州市', '常熟市'],
    ]);
  });

  it('leaves open whether the number 2022.1 is January or October, but not the text', () => {
    const ends = merged.applications.map((application) => valuesOf(application)['endDate']);
    expect(ends).toEqual(['2022-01 or 2022-10', '2022-10', '2022-12-31']);
  });
});

describe('a header of three rows with codes', () => {
  const reading = readRows(threeRowHeader, { merges: threeRowMerges });

  it('tells repeated leaves by their bands and skips the codes', () => {
    expect(reading.headerRows).toEqual([2, 3, 4]);
    expect(reading.rowKinds[5]).toBe('header');
    expect(mappingOf(reading)).toEqual({
      A: 'projectNumber',
      B: 'projectName',
      C: 'applicant',
      D: 'category',
      E: 'totalInvestment',
      F: 'bankLoans',
      G: 'investedBy202103',
      I: 'environmentProcedure',
      J: 'energyProcedure',
    });
    expect(reading.unmapped.map(({ column }) => column)).toEqual([7]);
  });

  it('reads the rows under it', () => {
    const values = reading.applications.map(valuesOf);
    expect(values.map((value) => [value['totalInvestment'], value['investedBy202103']])).toEqual([
      ['6000', '1500'],
      ['3000', '1000'],
    ]);
    expect(values[1]).toMatchObject({
      projectNumber: '',
      environmentProcedure: '完备',
      energyProcedure: '无需',
    });
    expect(reading.applications.map(({ category }) => category)).toEqual([
      'smart-manufacturing-demo-factory',
      'green-upgrade',
    ]);
  });
});

describe('sheets that are no batch', () => {
  it.each([
    ['an empty sheet', [['', ''], ['']], '是空表'],
    ['no sheet at all', [], '是空表'],
    [
      'prose',
      [['填报说明'], ['一、本表由设区市汇总填报。'], ['二、金额保留两位小数。']],
      '没有找到申报汇总表的表头',
    ],
    [
      'a form',
      [
        ['2021年度企业项目绩效目标申报表', '', '', ''],
        ['项目名称', '余热利用', '项目承担单位', '常熟丙热能有限公司'],
      ],
      '表单',
    ],
    [
      'a table of figures',
      [
        ['所在设区市', '项目总投资（万元）', '申请补助金额（万元）'],
        ['苏州市', 3000, 300],
      ],
      '没有“项目名称”或“项目承担单位”列',
    ],
    [
      'a header alone',
      [
        ['项目名称', '项目承担单位', '项目总投资'],
        ['合计', '', 0],
      ],
      '没有申报项目',
    ],
  ])('%s is skipped with its reason', (_, rows, reason) => {
    const reading = readRows(rows, { name: '表一' });
    expect(reading.role).toBe('skipped');
    expect(reading.applications).toEqual([]);
    expect(reading.reason).toContain('工作表“表一”');
    expect(reading.reason).toContain(reason);
  });
});

function lastOf<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

describe('reading in steps', () => {
  it('pauses every few hundred rows, counts up to the end, and says the same', () => {
    const header = ['项目名称', '项目承担单位', '项目总投资（万元）'];
    const rows = Array.from({ length: 1000 }, (_, index) => [`项目${index}`, `某某${index}公司`, index]);
    const sheet = sheetOf([header, ...rows]);
    const tables = lastOf(locateTables(sheet, guide, { rows: [], alone: false }));
    if (!tables[0]) throw new Error('no table');
    const steps = readTableInSteps(sheet, tables[0], guide, { file: 'f' });
    const shares: number[] = [];
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) shares.push(step.value);
    expect(shares.length).toBeGreaterThanOrEqual(8);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
    expect(step.value).toEqual(readSheet(sheet, guide, { file: 'f' }));
    expect(step.value.applications).toHaveLength(1000);
  });
});

it('names its file and sheet everywhere', () => {
  for (const sheet of Object.values(batches)) {
    const reading = readSheet(sheet, guide, { file: '某市.xlsx' });
    expect(reading).toMatchObject({ file: '某市.xlsx', sheet: '申报汇总', role: 'batch', reason: null });
    for (const application of reading.applications) {
      expect(application).toMatchObject({ file: '某市.xlsx', sheet: '申报汇总' });
      for (const cell of application.cells.values()) expect(cell.at.row).toBe(application.row);
    }
  }
});
