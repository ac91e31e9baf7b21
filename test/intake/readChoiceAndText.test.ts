import fc from 'fast-check';
import { fieldSchema, type Field } from '../../src/guide/field';
import { choiceTable, readChoice } from '../../src/intake/readChoice';
import { readText } from '../../src/intake/readText';
import type { CellValue } from '../../src/workbook/snapshot';
import { guide, told } from './sheetBuilder';

const field = (id: string): Field => fieldSchema.parse(guide.fields.find((known) => known.id === id));
const choose = (value: CellValue, id: string): string =>
  told(readChoice(value, choiceTable(field(id)), field(id)));
const text = (value: CellValue, format = 'General'): string => told(readText(value, format, false));

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
    ['—', 'alreadyBuilt', '!not-an-option'],
    ['节能、节水', 'greenProjectType', '!not-an-option'],
    ['#NAME?', 'alreadyBuilt', '!formula-error'],
  ])('%p in %s is %s', (value, id, expected) => {
    expect(choose(value, id)).toBe(expected);
  });

  it('names the options where a value is none of them', () => {
    expect(
      readChoice('也许', choiceTable(field('environmentProcedure')), field('environmentProcedure')),
    ).toEqual({
      state: 'unreadable',
      code: 'not-an-option',
      reason: '“也许”不在可填的范围内，应填：完备、无需、未办',
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

  it('never throw, whatever the cell and its format', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double()), fc.string(), (value, format) => {
        expect(['empty', 'text', 'unreadable']).toContain(readText(value, format, false).state);
      }),
    );
  });
});
