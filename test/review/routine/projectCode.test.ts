import fc from 'fast-check';
import { divisionOfProject, projectCodeFault } from '../../../src/review/routine/projectCodeFault';
import { reviewWith, saidOfRows } from './routineBatch';

const years = { from: 2013, to: 2021 };

describe('the shape of a project code', () => {
  it.each([
    '2101-320500-89-02-123456',
    '2017-320500-36-03-512345',
    '2020-320500-76-01-041471',
    '21013205008902123456',
    ' 2012—320500—89—02—123456 ',
    '２１０１-320500-89-02-123456',
  ])('%p is right', (code) => expect(projectCodeFault(code, years)).toBeNull());

  it.each([
    ['2113-320500-89-02-123456', '前 4 位“2113”不是 2013 至 2021 年间的年份或年月'],
    ['2100-320500-89-02-123456', '前 4 位“2100”不是'],
    ['2201-320500-89-02-123456', '前 4 位“2201”不是'],
    ['1212-320500-89-02-123456', '前 4 位“1212”不是'],
    ['2101-320500-89-02-12345', '共 19 位数字，投资项目代码应为 20 位（4-6-2-2-6）'],
    ['2101-32050-089-02-123456', '连字符的位置不对'],
    ['苏发改备〔2021〕12号', '含有数字和连字符以外的字符'],
  ])('%p: %s', (code, fault) => expect(projectCodeFault(code, years)).toContain(fault));

  it('does not depend on hyphens, white space and width', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(digits, (each) => {
        const code = each.join('');
        const parts = [0, 4, 10, 12, 14].map((from, index, all) => code.slice(from, all[index + 1] ?? 20));
        expect(projectCodeFault(parts.join('-'), years)).toBe(projectCodeFault(code, years));
        expect(projectCodeFault(parts.join(' – '), years)).toBe(projectCodeFault(code, years));
        expect(divisionOfProject(parts.join('-'))).toBe(code.slice(4, 10));
      }),
    );
  });
});

it('a project code of another city is named with its division; one of the province is not', () => {
  const header = ['项目名称', '项目承担单位', '所在设区市', '投资项目代码'];
  const row = (city: string, division: string, index: number): string[] => [
    `项目${'甲乙丙丁戊己'.charAt(index)}`,
    `苏州${'甲乙丙丁戊己'.charAt(index)}有限公司`,
    city,
    `2101-${division}-89-02-12345${index}`,
  ];
  const rows = [
    row('苏州市', '320500', 0),
    row('苏州市', '320583', 1),
    row('苏州市', '320000', 2),
    row('苏州市', '320282', 3),
    row('', '320282', 4),
    row('苏州市', '330100', 5),
  ];
  expect(saidOfRows(reviewWith('project-code-region', [{ rows: [header, ...rows] }]))).toEqual([
    '申报汇总 D5: 投资项目代码第 5 至 10 位“320282”属于无锡市，与本行所在的苏州市不一致，请核对',
    '申报汇总 D7: 投资项目代码第 5 至 10 位“330100”不是指南适用范围内的设区市，与本行所在的苏州市不一致，请核对',
  ]);
});

it('the same project code in two rows is one project, whatever it is called', () => {
  const review = reviewWith('duplicate-project', [
    {
      rows: [
        ['项目名称', '项目承担单位', '投资项目代码'],
        ['余热利用', '苏州甲有限公司', '2101-320500-89-02-123456'],
        ['空压站节能', '苏州乙有限公司', '21013205008902123456'],
      ],
    },
  ]);
  expect(saidOfRows(review)).toEqual([
    '申报汇总 A2,C2: 与本批其他 1 个项目疑为同一项目：第 3 行（A3）“空压站节能”，苏州乙有限公司（投资项目代码相同），请核对是否重复申报',
    '申报汇总 A3,C3: 与本批其他 1 个项目疑为同一项目：第 2 行（A2）“余热利用”，苏州甲有限公司（投资项目代码相同），请核对是否重复申报',
  ]);
});
