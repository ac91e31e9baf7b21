import fc from 'fast-check';
import { fieldSchema, type Field } from '../../src/guide/field';
import { choiceTable, readChoice } from '../../src/intake/readChoice';
import { readText } from '../../src/intake/readText';
import type { CellValue } from '../../src/workbook/snapshot';
import { guide, told } from './sheetBuilder';

const field = (id: string): Field => fieldSchema.parse(guide.fields.find((known) => known.id === id));
const choose = (value: CellValue, id: string): string =>
  told(readChoice(value, choiceTable(field(id)), field(id)));
const text = (value: CellValue, format = 'General'): string =>
  told(readText(value, format, { date1904: false }));

describe('choices', () => {
  it.each<[CellValue, string, string]>([
    ['是', 'alreadyBuilt', '是'],
    [' 是 ', 'alreadyBuilt', '是'],
    ['√', 'alreadyBuilt', '是'],
    ['✔', 'alreadyBuilt', '是'],
    ['y', 'alreadyBuilt', '是'],
    ['ｙｅｓ', 'alreadyBuilt', '是'],
    [true, 'alreadyBuilt', '是'],
    ['×', 'alreadyBuilt', '否'],
    ['无', 'alreadyBuilt', '否'],
    [false, 'alreadyBuilt', '否'],
    ['待核实', 'alreadyBuilt', '待核'],
    ['', 'alreadyBuilt', ''],
    ['完 备', 'environmentProcedure', '完备'],
    ['不涉及', 'environmentProcedure', '无需'],
    ['“无需”', 'environmentProcedure', '无需'],
    ['正在办理', 'environmentProcedure', '未办'],
    ['办理中', 'environmentProcedure', '未办'],
    ['非营利机构', 'applicantType', '非营利性机构'],
    ['是', 'approvalStatus', '拟支持'],
    ['√', 'approvalStatus', '拟支持'],
    ['否', 'approvalStatus', '不予支持'],
    ['废旧动力电池', 'greenProjectType', '废旧动力电池再生利用'],
    ['也许', 'alreadyBuilt', '!not-an-option'],
    ['是？', 'alreadyBuilt', '!not-an-option'],
    ['—', 'alreadyBuilt', '!no-answer'],
    ['已建成', 'alreadyBuilt', '是'],
    ['在建', 'alreadyBuilt', '否'],
    ['部分建成', 'alreadyBuilt', '!not-an-option'],
    ['是的', 'inJiangsu', '是'],
    ['V', 'inJiangsu', '是'],
    ['x', 'inJiangsu', '否'],
    ['江苏省南京市', 'inJiangsu', '是'],
    ['连云港', 'inJiangsu', '是'],
    ['上海市', 'inJiangsu', '否'],
    ['浙江', 'inJiangsu', '否'],
    ['南京市、上海市', 'inJiangsu', '!several-options'],
    ['☒', 'inJiangsu', '否'],
    ['未通过', 'expertAssessmentPassed', '否'],
    ['已签订', 'fiveGContract', '是'],
    ['未签订', 'fiveGContract', '否'],
    ['已附', 'crCertificate', '有'],
    ['□是 ☑否', 'inJiangsu', '否'],
    ['是☑  否□', 'inJiangsu', '是'],
    ['■是□否', 'inJiangsu', '是'],
    ['□是□否', 'inJiangsu', '!not-an-option'],
    ['☑是☑否', 'inJiangsu', '!not-an-option'],
    ['是（2019年）', 'fundedBefore', '是'],
    ['是，2019年12月', 'fundedBefore', '是'],
    ['有（附件3）', 'crCertificate', '有'],
    ['是（部分）', 'fundedBefore', '!answer-with-remark'],
    ['否（正在办理）', 'fundedBefore', '!answer-with-remark'],
    ['无', 'environmentProcedure', '无'],
    ['否', 'environmentProcedure', '未办'],
    ['已批复', 'environmentProcedure', '完备'],
    ['/', 'environmentProcedure', '!no-answer'],
    ['省外', 'inJiangsu', '否'],
    ['节能、节水', 'greenProjectType', '!several-options'],
    ['#NAME?', 'alreadyBuilt', '!formula-error'],
  ])('%p in %s is %s', (value, id, expected) => {
    expect(choose(value, id)).toBe(expected);
  });

  it('names the options where a value is none of them', () => {
    expect(readChoice('也许', choiceTable(field('crCertificate')), field('crCertificate'))).toEqual({
      state: 'unreadable',
      code: 'not-an-option',
      reason: '“也许”不在可填的范围内，应填：有、无、待核',
    });
  });

  it('reads every option and spelling of every field as itself', () => {
    for (const each of guide.fields.filter(({ type }) => type === 'choice')) {
      const table = choiceTable(each);
      for (const { value } of each.options) expect(told(readChoice(value, table, each))).toBe(value);
      const known = each.options.map(({ value }) => value);
      for (const spelling of each.options.flatMap(({ spellings }) => spellings)) {
        expect(known).toContain(told(readChoice(spelling, table, each)));
      }
    }
  });
});

it('reads a choice back however it is written, and never throws', () => {
  const choices = guide.fields.filter(({ type }) => type === 'choice');
  const wide = (text: string): string =>
    text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  const ways = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => ` ${[...text].join(' ')}\n`,
    (text) => wide(text),
    (text) => `“${text}”`,
    (text) => `${text}（2020年6月）`,
    (text) => `${text}。`,
  );
  const spelled = fc
    .constantFrom(...choices)
    .chain((each) =>
      fc
        .constantFrom(...each.options)
        .chain(({ value, spellings }) =>
          fc.tuple(fc.constant(each), fc.constant(value), fc.constantFrom(value, ...spellings)),
        ),
    );
  fc.assert(
    fc.property(spelled, ways, ([each, value, spelling], write) => {
      expect(told(readChoice(write(spelling), choiceTable(each), each))).toBe(value);
    }),
    { numRuns: 500 },
  );
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[☑□√×是否有无（）()，]{0,12}$/),
    fc.double(),
  );
  fc.assert(
    fc.property(fc.constantFrom(...choices), anything, (each, value) => {
      const reading = readChoice(value, choiceTable(each), each);
      expect(['empty', 'text', 'unreadable']).toContain(reading.state);
    }),
  );
});

describe('texts', () => {
  it.each<[CellValue, string, string]>([
    ['  昆山某某有限公司\n', 'General', '昆山某某有限公司'],
    ['', 'General', ''],
    [12, 'General', '12'],
    [0.1 + 0.2, 'General', '0.3'],
    [44286, 'yyyy/m/d', '2021-03-31'],
    ['—', 'General', '—'],
    ['=1+1', 'General', '=1+1'],
    ['91320500MA00000010', '@', '91320500MA00000010'],
    [913205001234567800, 'General', '!digits-lost'],
    ['9.13205E+17', 'General', '!digits-lost'],
    ['#REF!', 'General', '!formula-error'],
    ['#1 车间', 'General', '#1 车间'],
  ])('%p shown by %s is %p', (value, format, expected) => {
    expect(text(value, format)).toBe(expected);
  });

  it.each<[CellValue, string]>([
    [' 9132 0500 ma00000010 ', '91320500MA00000010'],
    ['９１３２０５００ＭＡ００００００１０', '91320500MA00000010'],
    ['913205001234560000', '!digits-lost'],
    ['913205001234107000', '!digits-lost'],
    ['913205001234106000', '913205001234106000'],
    [913205001234106000, '!digits-lost'],
    ['210132050089021000000000', '!digits-lost'],
    [913205001234567800, '!digits-lost'],
    [2.1013205008902e23, '!digits-lost'],
    ['9.13205E+17', '!digits-lost'],
    ['9.13205e+17 ', '!digits-lost'],
    ['320500000012345', '320500000012345'],
    ['', ''],
  ])('in a column of codes: %p is %p', (value, expected) => {
    expect(told(readText(value, 'General', { date1904: false, code: true }))).toBe(expected);
  });

  it('say that a damaged code is beyond repair', () => {
    expect(readText(913205001234567800, 'General', { date1904: false, code: true })).toMatchObject({
      reason:
        '“913205001234567800”是以数字录入的，超过 15 位的部分已经丢失且无法恢复，请把单元格设为文本后重新录入',
    });
    expect(readText('913205001234560000', 'General', { date1904: false, code: true })).toMatchObject({
      reason:
        '“913205001234560000”第 16 位起全为 0，且不是校验码正确的统一社会信用代码，应是曾以数字录入，第 15 位以后已经丢失且无法恢复，请把单元格设为文本后重新录入',
    });
  });

  it('never throw, whatever the cell and its format', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double()), fc.string(), (value, format) => {
        expect(['empty', 'text', 'unreadable']).toContain(
          readText(value, format, { date1904: false, code: true }).state,
        );
      }),
    );
  });
});
