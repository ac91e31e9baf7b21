import { creditCode } from '../../scripts/samples/creditCode';
import type { CellValue } from '../../src/workbook/snapshot';
import { mappingOf, readRows, valuesOf } from './sheetBuilder';

const green = '绿色化改造升级项目';
const companies = ['苏州甲科技有限公司', '昆山乙机械厂'];
const projects = ['关键部件智能制造生产线技术改造', '余热回收利用工程'];

type Reading = ReturnType<typeof readRows>;

/** A batch of two rows: these columns beside category and total investment. */
function batchOf(columns: Readonly<Record<string, readonly CellValue[]>>): Reading {
  const headers = Object.keys(columns);
  return readRows([
    ['项目类别', '项目总投资（万元）', ...headers],
    ...[0, 1].map((row) => [green, 3000, ...headers.map((header) => columns[header]?.[row] ?? '')]),
  ]);
}

const fieldsOf = (reading: Reading): string[] => Object.values(mappingOf(reading)).slice(2);

describe('a header that may mean who applies, with what or where', () => {
  it.each(['单位', '企业', '业主单位', '承办单位', '实施主体', '名称', '企业名称（全称）'])(
    '%s is the applicant where it stands above organisations',
    (header) => {
      expect(fieldsOf(batchOf({ 项目名称: projects, [header]: companies }))).toEqual([
        'projectName',
        'applicant',
      ]);
    },
  );

  it.each(['项目', '名称', '申报项目'])('%s is the project where it stands above projects', (header) => {
    expect(fieldsOf(batchOf({ [header]: projects, 承担单位: companies }))).toEqual([
      'projectName',
      'applicant',
    ]);
  });

  it.each([
    ['辖市区', 'county'],
    ['县市', 'county'],
    ['申报地区', 'city'],
    ['地市名称', 'city'],
    ['城市', 'city'],
    ['设区市/县（市、区）', 'city'],
  ])('%s is the %s where it stands above places', (header, field) => {
    const reading = batchOf({
      项目名称: projects,
      承担单位: companies,
      [header]: ['昆山市', '苏州市昆山市'],
    });
    expect(fieldsOf(reading)).toEqual(['projectName', 'applicant', field]);
    expect(reading.applications.map(({ city, county }) => `${city ?? ''}${county ?? ''}`)).toEqual([
      '苏州市昆山市',
      '苏州市昆山市',
    ]);
  });

  it('is asked about where the values say something else', () => {
    const reading = batchOf({ 项目名称: projects, 单位: ['甲', '乙'], 城市: ['一线', '二线'] });
    expect(fieldsOf(reading)).toEqual(['projectName']);
    expect(reading.doubtful.map(({ header, candidates }) => [header, ...candidates])).toEqual([
      ['单位', 'applicant'],
      ['城市', 'city'],
    ]);
  });

  it('gives way to a header that says it plainly', () => {
    const reading = batchOf({ 项目名称: projects, 企业: companies, 项目承担单位: companies });
    expect(mappingOf(reading)).toMatchObject({ E: 'applicant' });
    expect(reading.unmapped).toEqual([{ column: 3, header: '企业' }]);
  });

  it('is told apart by its band or by its values', () => {
    const rows = (bands: readonly string[]): Reading =>
      readRows([
        ['序号', bands[0] ?? '', '', bands[1] ?? '', '', '投资'],
        ['', '名称', '类别', '名称', '地区', '总额'],
        [1, projects[0] ?? '', green, companies[0] ?? '', '昆山', 3000],
        [2, projects[1] ?? '', green, companies[1] ?? '', '昆山', 3000],
      ]);
    for (const bands of [
      ['项目信息', '单位信息'],
      ['甲方面', '乙方面'],
    ]) {
      const [first] = rows(bands).applications;
      expect(valuesOf(first)).toMatchObject({
        projectName: projects[0],
        applicant: companies[0],
        city: '苏州市',
      });
    }
  });

  it('makes no batch of a list of addresses', () => {
    const reading = readRows([
      ['序号', '单位', '联系人', '联系电话'],
      [1, companies[0] ?? '', '张三', '13800000000'],
      [2, companies[1] ?? '', '李四', '13900000000'],
    ]);
    expect(reading.role).toBe('skipped');
  });
});

describe('a column of unknown header', () => {
  it('is asked about where its values look like what no other column is', () => {
    const reading = batchOf({ 项目名称: projects, 主体: companies, 归口: ['苏州', '无锡市'] });
    expect(reading.doubtful).toEqual([
      {
        column: 3,
        header: '主体',
        candidates: ['applicant'],
        reasons: { applicant: '列中的内容形如此项' },
      },
      { column: 4, header: '归口', candidates: ['city'], reasons: { city: '列中的内容形如此项' } },
    ]);
  });

  it('is left where another column is that, where its header is known, and where somebody says so', () => {
    const rows = { 项目名称: projects, 承担单位: companies, 合作方: companies, 备案机关: ['苏州', '无锡'] };
    expect(batchOf(rows).doubtful).toEqual([]);
    const left = readRows(
      [
        ['项目类别', '项目名称', '主体'],
        [green, projects[0] ?? '', companies[0] ?? ''],
      ],
      { map: { C: null } },
    );
    expect(left.doubtful).toEqual([]);
  });
});

it('goes on with a header whose last row holds a unit below a name', () => {
  const reading = readRows([
    ['序号', '项目信息', '', '单位信息', '', '投资', '', '', '资金'],
    ['', '名称', '类别', '名称', '地区', '总额', '其中', '', '申请额'],
    ['', '', '', '', '', '', '设备', '软件', '万元'],
    ['', '', '', '', '', '万元', '万元', '千元', ''],
    [1, projects[0] ?? '', green, companies[0] ?? '', '昆山', 3000, 2000, 1000, 240],
  ]);
  expect(reading.headerRows).toEqual([0, 1, 2]);
  expect(valuesOf(reading.applications[0])).toMatchObject({
    totalInvestment: '3000',
    equipmentInvestment: '2000',
    softwareInvestment: '100',
    requestedSubsidy: '240',
  });
});

it('takes 代码 for the code that stands below it', () => {
  const codes = [creditCode('320500', 1), creditCode('320500', 2)];
  const project = ['2101-320500-89-02-123456', '2101-320500-89-02-123457'];
  const of = (values: readonly CellValue[]): string[] =>
    fieldsOf(batchOf({ 项目名称: projects, 承担单位: companies, 代码: values }));
  expect(of(codes)).toEqual(['projectName', 'applicant', 'creditCode']);
  expect(of(project)).toEqual(['projectName', 'applicant', 'projectCode']);
  expect(of(['A1', 'A2'])).toEqual(['projectName', 'applicant']);
});
