import type { CellValue } from '../../src/workbook/snapshot';
import type { SheetReading } from '../../src/intake/application';
import { readRows, type SheetExtras } from './sheetBuilder';

const header = ['序号', '项目名称', '项目承担单位', '所在设区市', '项目总投资（万元）', '备注'];
const ordinary = [1, '某项目', '苏州某某有限公司', '苏州市', 5000, ''];

/** The kinds of rows that stand below an ordinary one. */
function kindsBelow(rows: readonly (readonly CellValue[])[], extras: SheetExtras = {}): unknown {
  return readRows([header, ordinary, ...rows], extras).rowKinds.slice(2);
}

const setAside = ({ notices }: SheetReading): { severity: string; message: string }[] =>
  notices.flatMap(({ code, severity, message }) =>
    code === 'rows-set-aside' ? [{ severity, message }] : [],
  );

describe('parts of the project above', () => {
  it.each<[string, readonly (readonly CellValue[])[]]>([
    [
      'named so, and the one after it',
      [
        ['', '其中：一期工程', '', '', 3000],
        ['', '二期工程', '', '', 2000],
      ],
    ],
    [
      'named so, and what looks like it',
      [
        ['', '其中：设备', '', '', 3000],
        ['', '软件', '', '', 2000],
      ],
    ],
    ['numbered below it', [['1.1', '其中：设备', '', '', 3000]]],
    ['in the number column', [['其中：设备', '', '', '', 3000]]],
    [
      'stages alone',
      [
        ['', '一期', '', '', 3000],
        ['', '第二期工程', '', '', 2000],
      ],
    ],
    ['in brackets', [['', '', '', '', '（其中设备2000）']]],
  ])('%s: no applications, and it is said', (_, rows) => {
    const reading = readRows([header, ordinary, ...rows]);
    expect(reading.rowKinds.slice(2)).toEqual(rows.map(() => 'note'));
    expect(setAside(reading)).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('按其上一项的分项处理') as string },
    ]);
  });

  it.each<[string, readonly CellValue[]]>([
    ['has a number', [2, '其中：一期工程', '', '', 3000]],
    ['has an applicant', ['', '二期工程', '苏州某某有限公司', '', 3000]],
    ['is told more of', ['', '其中：一期工程', '', '无锡市', 3000, '重点']],
    ['has a name of its own', ['', '二期厂房智能化改造', '', '', 3000]],
  ])('is an application where it %s', (_, row) => {
    expect(kindsBelow([row])).toEqual(['data']);
  });

  it('takes a part for one where its figures are texts', () => {
    expect(kindsBelow([['', '其中：一期工程', '', '', '3000万元']])).toEqual(['note']);
  });

  it('takes what says as much as the project above for a project, in a list of names and amounts alone', () => {
    const list = [
      ['项目名称', '项目总投资（万元）'],
      ['甲产线', 5000],
      ['其中：设备', 3000],
      ['乙产线', 4000],
      ['二期', 2000],
    ];
    expect(readRows(list).rowKinds).toEqual(['header', 'data', 'note', 'data', 'data']);
  });

  it('is an application where the applicant is merged down to it', () => {
    const rows = [['', '二期工程', '', '', 3000]];
    expect(kindsBelow(rows, { merges: ['C2:C3'] })).toEqual(['data']);
  });
});

describe('totals', () => {
  it.each([
    ['共3个项目'],
    ['全市共3个项目，总投资39000万元'],
    ['共 5 项'],
    ['3个项目'],
    ['本市共计三个项目'],
  ])('%s is one, without a warning', (label) => {
    for (const row of [
      [label, '', '', '', 5000],
      ['', label, '', '', 5000],
    ]) {
      const reading = readRows([header, ordinary, row]);
      expect([row, reading.rowKinds[2], setAside(reading)]).toEqual([row, 'total', []]);
    }
  });

  it.each([
    ['a remark says so behind a project’s name', [2, '某项目', '', '苏州市', 5000, '合计']],
    ['a company builds a shared platform', [2, '中德共享制造平台', '苏州某某有限公司', '苏州市', 5000]],
  ])('is none where %s', (_, row) => {
    expect(kindsBelow([row])).toEqual(['data']);
  });

  it('is said to be taken for one where it has figures alone', () => {
    const reading = readRows([header, ordinary, ['', '', '', '', 5000, 1]]);
    expect(reading.rowKinds[2]).toBe('total');
    expect(setAside(reading)).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('第 3 行') as string },
    ]);
  });
});

describe('notes', () => {
  it.each<[string, readonly (readonly CellValue[])[]]>([
    ['a label without a colon', [['备注', '', '第2项为联合申报']]],
    ['lines that go on', [['填表说明：1.总投资含设备'], ['2.保留两位小数'], ['（3）5月31日前报送']]],
    ['a sentence', [['以上5个项目经市局研究同意上报。']]],
    ['signatures without colons', [['填表人 张三', '审核人 李四', '2021年5月20日']]],
    ['signatures in cells of their own', [['经办人', '张三', '联系电话', 13800000000]]],
    ['labels that nobody knows', [['盖印：', '', '甲乙：王五']]],
    ['a day below a signature', [['领导签字', '', '2021.5.20']]],
  ])('%s: nothing else', (_, rows) => {
    const reading = readRows([header, ordinary, ...rows]);
    expect(reading.rowKinds.slice(2)).toEqual(rows.map(() => 'note'));
    expect(setAside(reading)).toEqual([]);
  });

  it.each(['附件精密加工线改造', '以上料系统为主的节能改造', '经办人脸识别终端产线', '示例工厂改造'])(
    'the project %s is an application, and is said to be left out where it stands alone',
    (name) => {
      const short = header.slice(1);
      const reading = readRows([short, ordinary.slice(1), [name, '', '苏州市', 3000], [name]]);
      expect(reading.applications.map(({ row }) => row)).toEqual([1, 2]);
      expect(setAside(reading)).toMatchObject([
        { message: expect.stringContaining('第 4 行只在') as string },
      ]);
    },
  );
});

it.each<[string, readonly CellValue[], string]>([
  ['stand-ins alone', ['/', '/', '/', '/', '/', '/'], 'blank'],
  ['a numbered group with counts', ['（二）', '节水类', 2, '', 6000, 480], 'group'],
])('takes %s for no application, without a word', (_, row, kind) => {
  const reading = readRows([header, ordinary, row, [2, '光伏', '苏州乙有限公司', '苏州市', 2000, '']]);
  expect([reading.rowKinds[2], setAside(reading)]).toEqual([kind, []]);
});

it.each(['（1）市本级', '第二批项目', '二〇二一年五月二十日', '第1页 共3页', '（续）'])(
  'does not take %s alone for a project’s name, in a list without numbers',
  (text) => {
    const reading = readRows([header.slice(1), ordinary.slice(1), [text]]);
    expect([reading.rowKinds[2], setAside(reading)]).toEqual(['group', []]);
  },
);

it('says of a row that names nothing that its figures are not used', () => {
  const reading = readRows([header, ordinary, ['', '', '', '苏州市', 5000, '节能改造']]);
  expect(reading.rowKinds[2]).toBe('group');
  expect(setAside(reading)).toMatchObject([{ message: expect.stringContaining('有数值，但没有') as string }]);
});

it.each<[string, readonly CellValue[], string]>([
  [
    'a band with more than its label',
    ['（一）', '余热利用', '', '苏州市', 3000, ''],
    '按分组标题处理，其中的数值未作审核',
  ],
  [
    'a band with a code',
    ['', '绿色化改造升级项目', '', '', '', '2101-320500-89-02-123456'],
    '写有代码或日期而没有承担单位，按分组标题处理，未作审核',
  ],
  ['a band with a day', ['', '绿色化改造升级项目', '', '', '', '2022-12'], '写有代码或日期而没有承担单位'],
  ['a figure alone', ['', '', '', '', 3000, ''], '有数值，但没有项目名称和承担单位'],
  ['a figure beside a remark', ['', '', '', '', 3000, '重点'], '有数值，但没有项目名称和承担单位'],
])('says of %s that it is left out', (_, row, words) => {
  const reading = readRows([header, ordinary, row, [2, '光伏', '苏州乙有限公司', '苏州市', 2000, '']]);
  expect(reading.rowKinds[2]).toBe('group');
  expect(setAside(reading)).toMatchObject([
    { severity: 'warning', message: expect.stringContaining(words) as string },
  ]);
});

it.each<[string, readonly CellValue[]]>([
  ['its place', ['', '绿色化改造升级项目', '', '苏州市', '', '']],
  ['a remark', ['二', '绿色化改造升级项目', '', '', '', '2021年第一批']],
])('says nothing of a band with %s', (_, row) => {
  const reading = readRows([header, ordinary, row, [2, '光伏', '苏州乙有限公司', '苏州市', 2000, '']]);
  expect(reading.rowKinds[2]).toBe('group');
  expect(setAside(reading)).toEqual([]);
});

it.each<[string, readonly CellValue[]]>([
  ['an applicant', ['', '', '苏州甲有限公司', '苏州市', 3000, '合计']],
  ['a number', [2, '', '', '苏州市', 3000, '合计']],
])('takes a row with %s for an application, whatever its remark', (_, row) => {
  expect(kindsBelow([row])).toEqual(['data']);
});

it('tells the example and the numbers of the columns below it from projects, and says that the example is left out', () => {
  const reading = readRows([
    header,
    ['例', '某某改造', '某某公司', '苏州市', 5000, ''],
    ['1', '2', '3', '4', '5', '6'],
    ordinary,
  ]);
  expect(reading.rowKinds).toEqual(['header', 'note', 'header', 'data']);
  expect(setAside(reading)).toMatchObject([
    { severity: 'info', message: expect.stringContaining('第 2 行') as string },
  ]);
});
