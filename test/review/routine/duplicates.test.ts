import fc from 'fast-check';
import { creditCode } from '../../../scripts/samples/creditCode';
import { alikeness, numbersIn, pairsOf } from '../../../src/review/routine/alikeNames';
import { nearPairs } from '../../../src/review/routine/nearNames';
import { reviewBatch } from '../../../src/review/reviewBatch';
import { noOptions, policy, readingOf, reviewOf, type Given } from '../batch';
import { exampleApplication } from '../../../src/review/exampleRow';
import { reviewWith, saidOfRows } from './routineBatch';

const header = ['项目名称', '项目承担单位', '统一社会信用代码'];
const [one = '', two = ''] = [creditCode('320500', 1), creditCode('320500', 2)];

describe('the same applicant', () => {
  it('is found by its code under another name, and by its name under another code or none', () => {
    const review = reviewWith('duplicate-applicant', [
      {
        rows: [
          header,
          ['余热利用改造', '苏州甲（昆山）热能有限公司', one],
          ['冷却水循环', '苏州乙热能有限公司', two],
          ['光伏屋顶', '苏州丙热能有限公司', one.toLowerCase()],
          ['空压站节能', '苏州乙热能有限责任公司', ''],
          ['别的项目', '苏州丁热能有限公司', ''],
        ],
      },
    ]);
    expect(saidOfRows(review)).toEqual([
      '申报汇总 C2,B2: 同一单位在本批另有 1 个申报项目：第 4 行（B4）“光伏屋顶”（统一社会信用代码相同，单位名称为“苏州丙热能有限公司”），请核对是否重复申报',
      '申报汇总 C3,B3: 同一单位在本批另有 1 个申报项目：第 5 行（B5）“空压站节能”，请核对是否重复申报',
      '申报汇总 C4,B4: 同一单位在本批另有 1 个申报项目：第 2 行（B2）“余热利用改造”（统一社会信用代码相同，单位名称为“苏州甲（昆山）热能有限公司”），请核对是否重复申报',
      '申报汇总 B5: 同一单位在本批另有 1 个申报项目：第 3 行（B3）“冷却水循环”，请核对是否重复申报',
    ]);
  });

  it('is found by a former name in brackets behind its name', () => {
    const rows = [
      header,
      ['余热利用', '苏州甲精密股份有限公司（原苏州甲钣金有限公司）', ''],
      ['光伏屋顶', '苏州甲钣金有限责任公司', ''],
    ];
    expect(saidOfRows(reviewWith('duplicate-applicant', [{ rows }]))).toEqual([
      '申报汇总 B2: 同一单位在本批另有 1 个申报项目：第 3 行（B3）“光伏屋顶”（曾用名相同），请核对是否重复申报',
      '申报汇总 B3: 同一单位在本批另有 1 个申报项目：第 2 行（B2）“余热利用”（曾用名相同），请核对是否重复申报',
    ]);
  });

  it('is a remark, and a warning where code and name contradict each other or where one filing is the rule', () => {
    const rows = [header, ['余热利用', '苏州甲热能有限公司', one], ['光伏屋顶', '苏州甲热能有限公司', one]];
    const severities = (id: string, last: string): string[] =>
      reviewWith(id, [{ rows: [...rows, ['空压站', '苏州甲热能有限公司', last]] }]).applications.flatMap(
        ({ findings }) => findings.filter(({ code }) => code === id).map(({ severity }) => severity),
      );
    expect(severities('duplicate-applicant', one)).toEqual(['info', 'info', 'info']);
    expect(severities('duplicate-applicant', two)).toEqual(['warning', 'warning', 'warning']);
    expect(severities('one-project-per-applicant', one)).toEqual(['warning', 'warning', 'warning']);
  });

  it('is found across sheets and files, each naming the other’s place', () => {
    const review = reviewWith('duplicate-applicant', [
      { file: '苏州.xlsx', name: '甲表', rows: [header, ['余热利用', '苏州甲热能有限公司', one]] },
      { file: '苏州.xlsx', name: '乙表', rows: [header, ['光伏屋顶', '苏州甲热能 有限公司', one]] },
      { file: '无锡.xlsx', name: '甲表', rows: [header, ['空压站', '苏州甲热能有限公司', one]] },
    ]);
    expect(saidOfRows(review).map((said) => said.replace(/，请核对.*/, ''))).toEqual([
      '甲表 C2,B2: 同一单位在本批另有 2 个申报项目：工作表“乙表”第 2 行（B2）“光伏屋顶”；文件“无锡.xlsx”工作表“甲表”第 2 行（B2）“空压站”',
      '乙表 C2,B2: 同一单位在本批另有 2 个申报项目：工作表“甲表”第 2 行（B2）“余热利用”；文件“无锡.xlsx”工作表“甲表”第 2 行（B2）“空压站”',
      '甲表 C2,B2: 同一单位在本批另有 2 个申报项目：文件“苏州.xlsx”工作表“甲表”第 2 行（B2）“余热利用”；文件“苏州.xlsx”工作表“乙表”第 2 行（B2）“光伏屋顶”',
    ]);
  });

  it('may file several acquisitions that are counted together, but not beside them', () => {
    const deal = (combinedGroup: string, index: number): Given => ({
      combinedGroup,
      projectName: `并购${'甲乙丙'.charAt(index)}厂`,
      applicant: '苏州甲集团有限公司',
      actualContribution: '8000',
      cashContribution: '8000',
      mergerDate: '2021-06-30',
    });
    const review = (groups: readonly string[]): boolean[] =>
      reviewOf(policy, groups.map(deal), noOptions, 'major-merger-acquisition').applications.map(
        ({ findings }) => findings.some(({ code }) => code === 'duplicate-applicant'),
      );
    expect(review(['1', '1', '1'])).toEqual([false, false, false]);
    expect(review(['1', '1', ''])).toEqual([true, true, true]);
  });

  it('named many times is told of a few of them, and how many they are', () => {
    const rows = Array.from({ length: 150 }, (_, index) => [`项目${index}`, '苏州甲热能有限公司', one]);
    const [first = ''] = saidOfRows(reviewWith('duplicate-applicant', [{ rows: [header, ...rows] }]));
    expect(first).toContain('另有 100 个以上申报项目');
    expect(first).toContain('第 7 行（B7）“项目5”等，');
    expect(first).not.toContain('项目6');
  });
});

describe('the same project', () => {
  const said = (...rows: readonly (readonly [string, string])[]): string[] =>
    saidOfRows(reviewWith('duplicate-project', [{ rows: [header, ...rows.map((row) => [...row, ''])] }]));

  it('is found by a name that is the same but for width, brackets and white space', () => {
    expect(
      said(
        ['年产１０万台电机（二期）技术改造', '苏州甲有限公司'],
        ['年产10万台 电机(二期)技术改造项目', '苏州乙有限公司'],
      ),
    ).toEqual([
      '申报汇总 A2: 与本批其他 1 个项目疑为同一项目：第 3 行（A3）“年产10万台 电机(二期)技术改造项目”，苏州乙有限公司（项目名称相同），请核对是否重复申报',
      '申报汇总 A3: 与本批其他 1 个项目疑为同一项目：第 2 行（A2）“年产１０万台电机（二期）技术改造”，苏州甲有限公司（项目名称相同），请核对是否重复申报',
    ]);
  });

  it('is found by a name that is near', () => {
    const [first = ''] = said(
      ['新能源汽车动力电池壳体智能制造车间建设', '苏州甲有限公司'],
      ['新能源汽车动力电池壳体智能化制造车间建设', '苏州甲有限公司'],
    );
    expect(first).toContain('项目名称相近，相似度 91%');
  });

  it.each([
    ['another phase', '智能制造车间改造一期', '智能制造车间改造二期'],
    ['another figure', '年产10万台电机技术改造', '年产20万台电机技术改造'],
    ['another thing', '余热利用改造', '冷却水循环改造'],
  ])('is not %s', (_, a, b) => expect(said([a, '苏州甲有限公司'], [b, '苏州甲有限公司'])).toEqual([]));

  it('is not a short name that others use too, unless the applicant is the same', () => {
    expect(said(['智能化改造', '苏州甲有限公司'], ['智能化改造', '苏州乙有限公司'])).toEqual([]);
    expect(said(['智能化改造', '苏州甲有限公司'], ['智能化改造', '苏州甲有限公司'])).toHaveLength(2);
  });
});

describe('a name that different applicants have', () => {
  const severities = (...applicants: string[]): string[] =>
    reviewWith('duplicate-project', [
      {
        rows: [
          header,
          ...applicants.map((applicant) => ['综合节能服务平台建设', applicant, applicant === '' ? one : '']),
        ],
      },
    ]).applications.flatMap(({ findings }) =>
      findings.flatMap(({ code, severity }) => (code === 'duplicate-project' ? [severity] : [])),
    );

  it('is suspected where two have it, and remarked upon where three do', () => {
    expect(severities('苏州甲中心', '苏州乙中心')).toEqual(['warning', 'warning']);
    expect(severities('苏州甲中心', '苏州乙中心', '苏州丙中心')).toEqual(['info', 'info', 'info']);
  });

  it('is suspected of the applicant who has it twice, and where an applicant is not filled in', () => {
    const twice = severities('苏州甲中心', '苏州乙中心', '苏州丙中心', '苏州甲中心');
    expect(twice).toEqual(['warning', 'info', 'info', 'warning']);
    expect(severities('苏州甲中心', '苏州乙中心', '苏州丙中心', '')).toEqual(Array(4).fill('warning'));
  });
});

describe('near names', () => {
  const letters = fc.constantFrom(...'智能制造车间改电机一期二12AB');
  const anyName = fc.array(letters, { minLength: 1, maxLength: 14 }).map((each) => each.join(''));
  const near = (names: readonly string[], from: number): string[] => {
    const steps = nearPairs(names, from);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value.map(({ one: a, other: b }) => [a, b].sort().join(' ~ ')).sort();
  };

  it('are those that a comparison of each with each finds, in whatever order they come', () => {
    const inputs = fc.tuple(
      fc.uniqueArray(anyName, { maxLength: 40 }),
      fc.constantFrom(0.5, 0.8, 0.85, 0.9, 1),
    );
    fc.assert(
      fc.property(inputs, ([names, from]) => {
        const expected = names.flatMap((a, index) =>
          names
            .slice(index + 1)
            .filter((b) => numbersIn(a) === numbersIn(b) && alikeness(pairsOf(a), pairsOf(b)) >= from)
            .filter((b) => pairsOf(a).length > 0 && pairsOf(b).length > 0)
            .map((b) => [a, b].sort().join(' ~ ')),
        );
        expect(near(names, from)).toEqual(expected.sort());
        expect(near([...names].reverse(), from)).toEqual(near(names, from));
      }),
    );
  });

  it('likeness is symmetric, 1 for a name and itself', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        expect(alikeness(pairsOf(a), pairsOf(b))).toBe(alikeness(pairsOf(b), pairsOf(a)));
        expect(alikeness(pairsOf(a), pairsOf(a))).toBe(1);
      }),
    );
  });
});

it('duplicates are mutual, and the order of rows changes nothing', () => {
  const anyRow = fc.record({
    projectName: fc.constantFrom('电机车间智能化改造', '电机车间智能化改建', '余热利用', ''),
    applicant: fc.constantFrom('苏州甲有限公司', '苏州甲有限责任公司', '苏州乙有限公司', ''),
    creditCode: fc.constantFrom(one, two, ''),
  });
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 2, maxLength: 6 }), (rows) => {
      const applications = rows.map((row, index) => exampleApplication(policy, 'green-upgrade', row, index));
      const pairsOfRows = (order: typeof applications): Set<string> => {
        const pairs = new Set<string>();
        for (const { application, findings } of reviewBatch([readingOf(order)], policy, noOptions)
          .applications) {
          for (const { code, message } of findings.filter((each) => each.code.startsWith('duplicate')))
            for (const [, other] of message.matchAll(/第 (\d+) 行/g))
              pairs.add(`${code} ${application.row + 1} ${other}`);
        }
        return pairs;
      };
      const pairs = pairsOfRows(applications);
      for (const pair of pairs) {
        const [code, a, b] = pair.split(' ');
        expect(pairs).toContain(`${code} ${b} ${a}`);
      }
      expect(pairsOfRows([...applications].reverse())).toEqual(pairs);
    }),
  );
});
