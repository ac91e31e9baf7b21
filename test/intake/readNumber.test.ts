import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { fieldSchema } from '../../src/guide/field';
import { writeChineseNumber } from '../../src/intake/chineseNumber';
import { readNumber, type NumberColumn } from '../../src/intake/readNumber';
import { unitFactor, unitTable } from '../../src/intake/unitTable';
import type { CellValue } from '../../src/workbook/snapshot';
import { guide, told } from './sheetBuilder';

const field = (id: string) => fieldSchema.parse(guide.fields.find((known) => known.id === id));

function column(id: string, unit?: string): NumberColumn {
  const table = unitTable(field(id));
  const typed = unit ?? field(id).unit;
  return { table, unit: typed, factor: typed === '' ? table.base : unitFactor(table, typed), what: '金额' };
}
const money = column('totalInvestment');
const read = (value: CellValue, of: NumberColumn = money, format = 'General'): string =>
  told(readNumber(value, format, of));

describe('amounts as people type them', () => {
  it.each<[CellValue, string]>([
    [3000, '3000'],
    [0, '0'],
    [-5, '-5'],
    [0.1 + 0.2, '0.3'],
    [1999.99, '1999.99'],
    ['3000', '3000'],
    [' 5,000.00 ', '5000'],
    ['１２３', '123'],
    ['２，４００', '2400'],
    ['1 200', '1200'],
    ['1,234,567.89', '1234567.89'],
    ['.5', '0.5'],
    ['2000万', '2000'],
    ['2000 万元', '2000'],
    ['1.2亿', '12000'],
    ['0.45亿元', '4500'],
    ['500元', '0.05'],
    ['300千元', '30'],
    ['5百万', '500'],
    ['1亿2000万', '12000'],
    ['1亿2000万元', '12000'],
    ['1200万元整', '1200'],
    ['两亿零三万', '20003'],
    ['五千', '5000'],
    ['五千万元', '5000'],
    ['壹佰贰拾万元整', '120'],
  ])('%p is %s 万元', (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });

  it('takes the unit of the header for bare numbers and the cell’s own unit before it', () => {
    const yuan = column('totalInvestment', '元');
    expect([read(24000000, yuan), read('3000万元', yuan), read('五百', yuan)]).toEqual([
      '2400',
      '3000',
      '0.05',
    ]);
    expect(read(1.2, column('totalInvestment', '亿元'))).toBe('12000');
  });

  it('counts in the field’s own unit', () => {
    expect(read('36台套', column('smartEquipmentCount'))).toBe('36');
    expect(read('36台', column('smartEquipmentCount'))).toBe('36');
    expect(read('5000万', column('identifiersRegistered'))).toBe('5000');
    expect(read('100000', column('waterSaved', '吨'))).toBe('10');
    expect(read('1.2万吨', column('batteriesDisposed'))).toBe('12000');
    expect(read('2020年', column('littleGiantYear'))).toBe('2020');
  });
});

describe('what is no exact figure', () => {
  it.each<[CellValue, string]>([
    ['', ''],
    ['  ', ''],
    ['约3000', '!approximate'],
    ['3000左右', '!approximate'],
    ['—', '!no-figure'],
    ['/', '!no-figure'],
    ['-', '!no-figure'],
    ['无', '!no-figure'],
    ['待定', '!no-figure'],
    ['3000-5000', '!range'],
    ['2000万至3000万', '!range'],
    ['≥100', '!bound'],
    ['不低于1000', '!bound'],
    ['1,23', '!not-a-figure'],
    ['1,2345', '!not-a-figure'],
    ['1 23', '!not-a-figure'],
    ['20%', '!not-a-figure'],
    ['3000台', '!not-a-figure'],
    ['一万五', '!not-a-figure'],
    ['3000+2000', '!not-a-figure'],
    ['=1+1', '!not-a-figure'],
    [true, '!not-a-figure'],
    ['#REF!', '!formula-error'],
    ['#DIV/0!', '!formula-error'],
  ])('%p gives %s', (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });

  it('says what is wrong and what to do', () => {
    expect(readNumber('约900', 'General', money)).toEqual({
      state: 'unreadable',
      code: 'approximate',
      reason: '“约900”是约数，请填写确切的金额',
    });
  });

  it('does not take dates, percentages or foreign money for amounts', () => {
    expect(read(44286, money, 'yyyy/m/d')).toBe('!date-format');
    expect(read(0.2, money, '0%')).toBe('!percent-format');
    expect(read(300, column('totalInvestment', '万美元'))).toBe('!unknown-unit');
  });
});

describe('properties', () => {
  const amounts = fc
    .integer({ min: -10_000_000, max: 1_000_000_000 })
    .map((cents) => new Decimal(cents).div(100));
  const grouped = (value: Decimal): string => {
    const [whole = '', fraction] = value.toFixed().split('.');
    const commas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
    return fraction === undefined ? commas : `${commas}.${fraction}`;
  };
  const wide = (text: string): string =>
    [...text].map((c) => (c >= '!' && c <= '~' ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join('');
  const ways: readonly ((value: Decimal) => CellValue)[] = [
    (value) => value.toNumber(),
    (value) => value.toFixed(),
    (value) => `  ${grouped(value)}　`,
    (value) => wide(grouped(value)),
    (value) => `${value.toFixed()}万元`,
    (value) => `${grouped(value)} 万`,
    (value) => `${value.times(10000).toFixed()}元`,
    (value) => `${value.div(10000).toFixed()}亿元`,
    (value) => `${value.times(10).toFixed()} 千元`,
  ];

  it('reads an amount back however it is written', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(...ways), (value, write) => {
        expect(read(write(value))).toBe(value.toFixed());
      }),
    );
  });

  it('reads whole numbers back from Chinese numerals', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 9_999_999_999_999_999n }), (count) => {
        const value = new Decimal(count.toString());
        expect(read(`${writeChineseNumber(value)}元`)).toBe(value.div(10000).toFixed());
      }),
    );
  });

  it('never throws, and never makes a number of a text without one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean()), (value) => {
        const reading = readNumber(value, 'General', money);
        if (
          typeof value === 'string' &&
          !/[\p{Nd}\p{No}\p{Nl}零一二三四五六七八九十百千万亿]|[壹-鿿]/u.test(value)
        ) {
          expect(reading.state).not.toBe('number');
        }
      }),
    );
  });
});
