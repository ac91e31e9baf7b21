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
