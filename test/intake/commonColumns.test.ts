import { mappingOf, readRows } from './sheetBuilder';

const names = ['项目名称', '项目承担单位'];

test('asks about no column of an ordinary list that means nothing to the guide', () => {
  const others = {
    项目建设内容: '更换空压机8台',
    主要建设内容及规模: '新增数控机床20台，改造厂房3000平方米',
    开户银行: '建行启东支行',
    银行账号: '32001647536052501234',
    年节能效益: 300,
  };
  const reading = readRows([
    [...names, ...Object.keys(others)],
    ...['海安常安纺织有限公司', '启东海四达电源有限公司'].map((applicant, index) => [
      `节能改造${index}`,
      applicant,
      ...Object.values(others),
    ]),
  ]);
  expect(reading.doubtful).toEqual([]);
  expect(mappingOf(reading)).toEqual({ A: 'projectName', B: 'applicant' });
});

test.each([
  ['所属地', 'city', '兴化市'],
  ['所属区域', 'city', '阜宁县'],
  ['市县', 'city', '泗洪县'],
  ['所在区', 'county', '雨花台区'],
  ['申请经费（万元）', 'requestedSubsidy', 200],
  ['推荐序号', 'recommendationRank', 1],
])('knows %s', (header, field, value) => {
  const reading = readRows([
    [...names, header],
    ['余热利用', '江苏某某有限公司', value],
  ]);
  expect([reading.doubtful, mappingOf(reading)]).toEqual([
    [],
    { A: 'projectName', B: 'applicant', C: field },
  ]);
});

test('takes cells that are merged over two columns, as their header is, for one column', () => {
  const rows = [
    ['序号', '项目名称', '', '项目承担单位', '', '项目总投资（万元）'],
    [1, '余热利用', '', '江苏某某有限公司', '', 3000],
    [2, '窑炉改造', '', '江苏其他有限公司', '', 2000],
  ];
  const merges = ['B1:C1', 'D1:E1', 'B2:C2', 'D2:E2', 'B3:C3', 'D3:E3'];
  const reading = readRows(rows, { merges });
  expect([reading.doubtful, reading.unmapped]).toEqual([[], []]);
  expect(mappingOf(reading)).toMatchObject({ B: 'projectName', D: 'applicant', F: 'totalInvestment' });
});

test('asks where the second column of a merged header has contents of its own', () => {
  const rows = [
    ['项目名称', '', '项目承担单位'],
    ['余热利用', '一期', '江苏某某有限公司'],
    ['窑炉改造', '二期', '江苏其他有限公司'],
  ];
  const { doubtful } = readRows(rows, { merges: ['A1:B1'] });
  expect(doubtful).toHaveLength(2);
});

test.each(['发起方', '发起方企业', '收购方'])(
  'takes the initiator of a merger (%s) for its applicant',
  (header) => {
    const reading = readRows([
      ['项目类别', '项目名称', header, '实际出资额（万元）'],
      ['企业重大兼并重组项目', '收购甲', '江苏某某有限公司', 6000],
    ]);
    expect(mappingOf(reading)).toMatchObject({ C: 'applicant' });
    const both = readRows([
      ['项目类别', '项目名称', '申报单位', header],
      ['企业重大兼并重组项目', '收购甲', '江苏某某有限公司', '江苏其他有限公司'],
    ]);
    expect([mappingOf(both)['C'], both.doubtful]).toEqual(['applicant', []]);
  },
);
