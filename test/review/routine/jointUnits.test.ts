import { creditCode } from '../../../scripts/samples/creditCode';
import { unitsIn } from '../../../src/review/routine/jointUnits';
import { noOptions, policy } from '../batch';
import { reviewWith, saidOfRows } from './routineBatch';

const words = {
  endings: policy.sheetWords.organisationEndings,
  former: ['原'],
  keyOf: (name: string) => name,
};
const unitsOf = (text: string): string[] => unitsIn(text, words).map(({ text: unit }) => unit);
const [one = '', two = ''] = [creditCode('320500', 1), creditCode('320500', 2)];
const header = ['项目名称', '项目承担单位', '统一社会信用代码'];

it.each([
  '苏州甲机床有限公司、苏州大学',
  '苏州甲机床有限公司\n苏州大学',
  '苏州甲机床有限公司 苏州大学',
  '苏州甲机床有限公司和苏州大学',
  '苏州甲机床有限公司（牵头）、苏州大学（参与）',
  '牵头单位：苏州甲机床有限公司；联合单位：苏州大学',
  '1.苏州甲机床有限公司\n2.苏州大学',
])('%s names two units', (text) => {
  expect(unitsOf(text)).toEqual(['苏州甲机床有限公司', '苏州大学']);
});

it.each([
  '苏州甲机床有限公司',
  '苏州 甲机床 有限公司',
  '苏州甲机床有限公司（原苏州甲厂、乙厂）',
  '苏州甲、乙机床有限公司',
  '苏州和与及有限公司',
  '苏州甲机床有限公司、张三',
])('%s names one', (text) => {
  expect(unitsOf(text)).toEqual([text]);
});

it('looks for each unit of a joint filing among the applicants of other rows', () => {
  const rows = [
    header,
    ['机床车间', '苏州甲机床有限公司、苏州乙刀具有限公司', `${one}、${two}`],
    ['刀具车间', '苏州乙刀具有限责任公司', ''],
    ['铸造车间', '苏州丙铸造有限公司', one],
    ['模具车间', '苏州丁模具有限公司', ''],
  ];
  expect(saidOfRows(reviewWith('duplicate-applicant', [{ rows }]))).toEqual([
    '申报汇总 C2,B2: 同一单位在本批另有 2 个申报项目：第 4 行（B4）“铸造车间”（统一社会信用代码相同，单位名称为“苏州丙铸造有限公司”）；第 3 行（B3）“刀具车间”（本项目为联合申报，均有“苏州乙刀具有限公司”），请核对是否重复申报',
    '申报汇总 B3: 同一单位在本批另有 1 个申报项目：第 2 行（B2）“机床车间”（对方为联合申报，均有“苏州乙刀具有限责任公司”），请核对是否重复申报',
    '申报汇总 C4,B4: 同一单位在本批另有 1 个申报项目：第 2 行（B2）“机床车间”（统一社会信用代码相同，单位名称为“苏州甲机床有限公司、苏州乙刀具有限公司”），请核对是否重复申报',
  ]);
});

it('does not hold the code of one unit against another', () => {
  const rows = [
    header,
    ['机床车间', '苏州甲机床有限公司、苏州乙刀具有限公司', one],
    ['刀具车间', '苏州乙刀具有限公司', two],
  ];
  const { applications } = reviewWith('duplicate-applicant', [{ rows }]);
  expect(applications.flatMap(({ findings }) => findings.map(({ severity }) => severity))).toEqual(
    expect.not.arrayContaining(['warning']),
  );
});

it('looks each unit up in a list, and checks each of several codes', () => {
  const rows = [header, ['机床车间', '苏州甲机床有限公司、苏州乙刀具有限公司', `${one}\n${two}`]];
  const entry = { place: '第 2 行', name: '苏州乙刀具有限公司', code: '', project: '', year: '', state: '' };
  const badCredit = { source: '失信.xlsx', entries: [entry] };
  const review = reviewWith('bad-credit', [{ rows }], { ...noOptions, lists: { badCredit } });
  expect(saidOfRows(review)).toEqual([
    expect.stringContaining('第 2 行“苏州乙刀具有限公司”（单位名称相同）'),
  ]);
  expect(saidOfRows(reviewWith('credit-code', [{ rows }]))).toEqual([]);
  const wrong = [
    header,
    ['机床车间', '苏州甲机床有限公司、苏州乙刀具有限公司', `${one}、${two.slice(0, -1)}Z`],
  ];
  expect(saidOfRows(reviewWith('credit-code', [{ rows: wrong }]))).toEqual([
    expect.stringContaining(`“${two.slice(0, -1)}Z”`),
  ]);
});
