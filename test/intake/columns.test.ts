import type { CellValue } from '../../src/workbook/snapshot';
import { mappingOf, readRows, valuesOf } from './sheetBuilder';
import { fieldOf, withColumn } from './oneColumn';

const green = '绿色化改造升级项目';
const benchmark = '工业互联网标杆工厂项目';

describe('a synonym that two fields claim', () => {
  it('is settled by the categories present', () => {
    expect(fieldOf(withColumn('已投入', [100, 200], [green]))).toBe('investedBy202103');
    expect(fieldOf(withColumn('已投入', [100, 200], [benchmark]))).toBe('investedBy2020');
    expect(fieldOf(withColumn('情况说明', ['甲', '乙'], ['关键核心技术（装备）攻关项目']))).toBe(
      'principleExplanation',
    );
  });

  it('is asked for when they leave two, or none is known', () => {
    const both = withColumn('已投入', [100, 200], [green, benchmark]);
    expect(both.doubtful).toEqual([
      {
        column: 3,
        header: '已投入',
        candidates: ['investedBy202103', 'investedBy2020'],
        reasons: { investedBy202103: '表头与常用叫法一致', investedBy2020: '表头与常用叫法一致' },
      },
    ]);
    expect(fieldOf(both)).toBeUndefined();
    expect(withColumn('已投入', [100]).doubtful).toHaveLength(1);
    expect(withColumn('情况说明', ['甲'], [green]).doubtful).toHaveLength(1);
    expect(withColumn('公益性服务占比', ['80%'], [green]).doubtful[0]?.candidates).toEqual([
      'lowCostServiceShare',
      'freeServiceShare',
    ]);
  });

  it('gives way to columns that say it plainly', () => {
    const reading = readRows([
      ['项目类别', '项目名称', '项目承担单位', '已投入', '截至2021年3月底已投入（万元）'],
      [green, '项目', '某某公司', 1, 2],
    ]);
    expect(mappingOf(reading)).toMatchObject({ E: 'investedBy202103' });
    expect(reading.unmapped).toEqual([{ column: 3, header: '已投入' }]);
  });

  it('is the column beside where the number has one of its own, in any order, and the number itself when alone', () => {
    const both = (...headers: readonly string[]) =>
      mappingOf(
        readRows([
          ['项目名称', '项目承担单位', ...headers],
          ['项目', '某某公司', '7', '止裂钢'],
        ]),
      );
    expect(both('攻关任务序号', '攻关任务名称')).toMatchObject({ C: 'keyTaskNumber', D: 'keyTaskName' });
    expect(both('重点任务名称', '重点任务编号')).toMatchObject({ C: 'keyTaskName', D: 'keyTaskNumber' });
    expect(both('攻关任务名称', '备注')).toMatchObject({ C: 'keyTaskNumber' });
  });

  it('is the direction where another column is the category and the category has directions', () => {
    expect(fieldOf(withColumn('类型', ['节能', '节水'], [green]))).toBe('direction');
    expect(
      readRows([
        ['项目名称', '项目承担单位', '类型'],
        ['甲', '某某公司', '节能'],
      ]).doubtful[0]?.candidates,
    ).toEqual(['category', 'direction']);
  });
});

describe('what is not certain', () => {
  it('asks for a header that only looks like a field', () => {
    const reading = withColumn('项目总的投资额', [100], [green]);
    expect(reading.doubtful[0]).toMatchObject({
      column: 3,
      candidates: expect.arrayContaining(['totalInvestment']),
    });
    expect(fieldOf(reading)).toBeUndefined();
  });

  it('asks for both of two columns with one name', () => {
    const reading = readRows([
      ['项目名称', '项目承担单位', '项目总投资', '项目总投资'],
      ['甲', '某某公司', 1, 2],
    ]);
    expect(reading.doubtful.map(({ column, candidates }) => [column, candidates])).toEqual([
      [2, ['totalInvestment']],
      [3, ['totalInvestment']],
    ]);
  });

  it('prefers the canonical name to a synonym', () => {
    const reading = readRows([
      ['项目名称', '企业名称', '项目承担单位'],
      ['甲', '某某公司', '某某公司'],
    ]);
    expect(mappingOf(reading)).toEqual({ A: 'projectName', C: 'applicant' });
    expect(reading.unmapped).toEqual([{ column: 1, header: '企业名称' }]);
  });

  it('does not take a leaf under a band that says something else', () => {
    const reading = readRows(
      [
        ['项目名称', '项目承担单位', '企业基本情况', '', '本项目', ''],
        ['', '', '研发投入', '职工人数', '研发投入', '总投资'],
        ['甲', '某某公司', 1, 2, 3, 4],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'] },
    );
    expect(mappingOf(reading)).toEqual({
      A: 'projectName',
      B: 'applicant',
      E: 'researchInvestment',
      F: 'totalInvestment',
    });
  });

  it('asks when hardly a value fits the field that a synonym names', () => {
    const fits = withColumn('合同', ['是', '否', '是', '是']);
    expect(fieldOf(fits)).toBe('agreementSigned');
    const doubtful = withColumn('合同', ['3000万元', '2000', '1500', '1200']);
    expect(doubtful.doubtful).toEqual([
      {
        column: 3,
        header: '合同',
        candidates: ['agreementSigned'],
        reasons: { agreementSigned: '表头与常用叫法一致，但列中的内容大多不能读成此项' },
      },
    ]);
    expect(fieldOf(withColumn('项目总投资（万元）', ['待定', '待定', '待定']))).toBe('totalInvestment');
  });

  it('asks for a column of unknown header that is full of credit codes', () => {
    const codes = ['91320500MA00000010', '91320500MA00000023', '9132 0500MA00000036'];
    expect(withColumn('主体标识', codes).doubtful).toEqual([
      {
        column: 3,
        header: '主体标识',
        candidates: ['creditCode'],
        reasons: { creditCode: '列中的内容形如此项' },
      },
    ]);
    expect(withColumn('主体标识', ['甲', '乙', '丙']).doubtful).toEqual([]);
  });
});

describe('values as witnesses', () => {
  const asked = (header: string, cells: readonly CellValue[]): unknown =>
    withColumn(header, cells, [green]).doubtful.map(({ candidates, reasons }) => [
      ...candidates,
      ...Object.values(reasons),
    ]);
  const codes = ['2101-320500-89-02-123456', '2101-320500-89-02-123457', '210132050089021234 58'];

  it('know a project code under any header', () => {
    expect(fieldOf(withColumn('项目代码', codes))).toBe('projectCode');
    expect(asked('立项标识', codes)).toEqual([['projectCode', '列中的内容形如此项']]);
    expect(asked('系统编号', codes)).toEqual([
      ['projectNumber', '表头与常用叫法一致，但列中的内容像是投资项目代码'],
    ]);
  });

  it('object to a code that is too short, and leave a damaged one to be reported', () => {
    expect(asked('组织机构代码', ['12345678-9', '22345678-9', '32345678-9'])).toEqual([
      ['creditCode', '表头与常用叫法一致，但列中的内容位数太少'],
    ]);
    expect(fieldOf(withColumn('信用代码', [913205000000000000, 913205000000000000, '9132']))).toBe(
      'creditCode',
    );
  });

  it('object to phone numbers as amounts, and to figures as names', () => {
    expect(asked('申请金额', ['13800000000', '0512-6500000', 13900000000])).toEqual([
      ['requestedSubsidy', '表头与常用叫法一致，但列中的内容像是电话号码'],
    ]);
    expect(fieldOf(withColumn('申请金额', [138, 51265, 139]))).toBe('requestedSubsidy');
    expect(asked('行业主管部门', [100, '2,000.5', '300万元'])).toEqual([
      ['recommendingUnit', '表头与常用叫法一致，但列中的内容是数字，不像名称'],
    ]);
  });

  it('tell a category from a direction', () => {
    const of = (cells: readonly CellValue[]): unknown =>
      mappingOf(
        readRows([['项目名称', '项目承担单位', '类型'], ...cells.map((cell) => ['甲', '某某公司', cell])]),
      )['C'];
    expect(of([green, benchmark, green])).toBe('category');
    expect(of(['节能', '节水', '节能'])).toBe('direction');
    expect(of([green, '节水', '其他类'])).toBeUndefined();
  });

  it('say nothing from fewer than three cells', () => {
    expect(fieldOf(withColumn('申请金额', ['13800000000', '13800000001']))).toBe('requestedSubsidy');
  });
});

describe('what the user says', () => {
  const rows = [
    ['项目名称', '项目承担单位', '已投入', '数额', '备注'],
    ['甲', '某某公司', 100, 5000, '无'],
  ];

  it('wins over every match', () => {
    const reading = readRows(rows, { map: { C: 'investedBy2020', D: 'totalInvestment', A: null } });
    expect(mappingOf(reading)).toEqual({ B: 'applicant', C: 'investedBy2020', D: 'totalInvestment' });
    expect(reading.doubtful).toEqual([]);
    expect(reading.unmapped.map(({ column }) => column)).toEqual([0, 4]);
    expect(reading.columns.find(({ column }) => column === 3)).toMatchObject({
      confidence: 1,
      reason: '由使用者指定',
    });
  });

  it('takes the field from a column that would have it by name', () => {
    const reading = readRows(
      [
        ['项目名称', '项目承担单位', '项目总投资', '备注'],
        ['甲', '某某公司', 100, 5000],
      ],
      { map: { D: 'totalInvestment' } },
    );
    expect(mappingOf(reading)).toEqual({ A: 'projectName', B: 'applicant', D: 'totalInvestment' });
    expect(reading.unmapped.map(({ column }) => column)).toEqual([2]);
  });

  it('cannot make a field that the guide lacks', () => {
    const reading = readRows(rows, { map: { D: 'noSuchField' } });
    expect(mappingOf(reading)['D']).toBeUndefined();
    expect(reading.unmapped.map(({ column }) => column)).toContain(3);
  });
});

describe('columns of our own', () => {
  const plain = [
    ['项目名称', '项目承担单位', '项目总投资（万元）'],
    ['甲', '某某公司', 5000],
  ];
  const reviewed = [
    [...(plain[0] ?? []), '〔审核〕结论', '〔审核〕测算补助（万元）'],
    [...(plain[1] ?? []), '符合', 500],
  ];

  it('are never mapped, asked for or counted', () => {
    const { columns, doubtful, unmapped, applications, headerFingerprint } = readRows(reviewed);
    const before = readRows(plain);
    expect({ columns, doubtful, unmapped, applications, headerFingerprint }).toEqual({
      columns: before.columns,
      doubtful: before.doubtful,
      unmapped: before.unmapped,
      applications: before.applications,
      headerFingerprint: before.headerFingerprint,
    });
  });

  it('cannot be mapped by the user either, and make no row data', () => {
    const reading = readRows([...reviewed, ['', '', '', '不符合', 3]], { map: { E: 'requestedSubsidy' } });
    expect(mappingOf(reading)).toEqual({ A: 'projectName', B: 'applicant', C: 'totalInvestment' });
    expect(reading.rowKinds).toEqual(['header', 'data', 'blank']);
  });
});

describe('a header that names a condition', () => {
  const research = '关键核心技术（装备）攻关项目';
  const merger = '企业重大兼并重组项目';
  const answersOf = (reading: ReturnType<typeof readRows>): unknown[] => [
    reading.columns.flatMap(({ answers }) => answers ?? []),
    ...[...(reading.applications[0]?.answers ?? [])].map(([rule, { at, raw }]) => [rule, at.column, raw]),
  ];

  it.each([
    ['申报单位对攻关产品或技术有较好的研发基础', 'KTR-2.1a'],
    ['申报单位对攻关产品或技术是否有较好的研发基础', 'KTR-2.1a'],
    ['人工确认结论：申报单位对攻关产品或技术有较好的研发基础', 'KTR-2.1a'],
    ['人工确认结论（KTR-2.1a）', 'KTR-2.1a'],
    ['是否有较好的研发基础', 'KTR-2.1a'],
    ['ktr-2.3b', 'KTR-2.3b'],
  ])('“%s” answers it alone', (header, rule) => {
    const reading = withColumn(header, ['否', '是'], [research]);
    expect(answersOf(reading)).toEqual([[rule], [rule, 3, '否']]);
    expect(fieldOf(reading)).toBe('confirmed');
    expect([reading.doubtful, reading.unmapped]).toEqual([[], []]);
    expect(valuesOf(reading.applications[0])).not.toHaveProperty('confirmed');
  });

  it('is read beneath a band, beside 人工确认结论 for the others', () => {
    const reading = readRows([
      ['项目类别', '项目名称', '项目承担单位', '核查', '', '人工确认结论'],
      ['', '', '', '2021年有兼并重组意向并且能够成功并购国内外企业', '意见', ''],
      [merger, '项目', '某某公司', '是', '', '否'],
    ]);
    expect(answersOf(reading)).toEqual([['MNA-1.1b'], ['MNA-1.1b', 3, '是']]);
    expect(valuesOf(reading.applications[0])['confirmed']).toBe('否');
  });

  it('is none for another category, for a part that is no answer, or against the user', () => {
    const header = '申报单位对攻关产品或技术有较好的研发基础';
    expect(withColumn(header, ['是'], [green]).unmapped).toEqual([{ column: 3, header }]);
    expect(answersOf(withColumn('材料、燃料和动力费用', [300, 200], [research]))).toEqual([[]]);
    expect(answersOf(withColumn('研发基础', ['是'], [research]))).toEqual([[]]);
    const rows = [
      ['项目类别', '项目名称', '项目承担单位', header],
      [research, '项目', '某某公司', '是'],
    ];
    expect(answersOf(readRows(rows, { map: { D: null } }))).toEqual([[]]);
  });
});
