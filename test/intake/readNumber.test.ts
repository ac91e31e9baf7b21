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
    ['壹仟万元', '1000'],
    ['贰仟伍佰萬圆整', '2500'],
    ['２０００（万元）', '2000'],
    ['2000【万元】', '2000'],
    ['2000万元人民币', '2000'],
    ['人民币 2,000 万元', '2000'],
    ['￥2000万元', '2000'],
    ['人民币壹仟万元整', '1000'],
    ['2000\u00a0', '2000'],
    ['零', '0'],
    ['0', '0'],
    ['0.00', '0'],
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
    ['2000～3000万元', '!range'],
    ['≥100', '!bound'],
    ['不低于1000', '!bound'],
    ['3000万元以上', '!bound'],
    ['3000+', '!bound'],
    ['超5000', '!bound'],
    ['不足100', '!bound'],
    ['近3000万', '!approximate'],
    ['预计3000', '!approximate'],
    ['三千多万', '!approximate'],
    ['待补充', '!no-figure'],
    ['详见附件3', '!no-figure'],
    ['？', '!no-figure'],
    ['N/A', '!no-figure'],
    ['同上', '!ditto'],
    ['300万美元', '!foreign-currency'],
    ['USD 300', '!foreign-currency'],
    ['$300', '!foreign-currency'],
    ['2000\n3000', '!several-figures'],
    ['2000、3000', '!several-figures'],
    ['5千', '!doubtful-unit'],
    ['¥5000', '!doubtful-unit'],
    ['5000（含土建800）', '!not-a-figure'],
    ['2000w', '!not-a-figure'],
    ['1,23', '!not-a-figure'],
    ['1,2345', '!not-a-figure'],
    ['1 23', '!not-a-figure'],
    ['20%', '!not-a-figure'],
    ['3000台', '!not-a-figure'],
    ['一万五', '!not-a-figure'],
    ['3000+2000', '!several-figures'],
    ['=1+1', '!several-figures'],
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

  it.each([
    ['待定', '“待定”不是金额；确实为零请填 0，尚未确定请留空'],
    ['300万美元', '“300万美元”是外币金额，本工具不作折算，请折成人民币后填写'],
    ['2000-3000', '“2000-3000”是一个区间，请填写一个确切的金额'],
    ['5千', '“5千”没有写明单位是元还是万元，请改填数字或写明单位'],
    [
      '5000（含土建800）',
      '“5000（含土建800）”在数字之后还有“(含土建800)”，不能读成金额，请只填数字，说明另写',
    ],
  ])('names what stands in the cell: %s', (typed, reason) => {
    expect(readNumber(typed, 'General', money)).toMatchObject({ reason });
  });

  it('takes thousands by themselves only where the column counts in the base unit', () => {
    expect(read('5千', column('totalInvestment', '元'))).toBe('0.5');
    expect(read('5千元')).toBe('0.5');
  });

  it('does not take dates, percentages or foreign money for amounts', () => {
    expect(read(44286, money, 'yyyy/m/d')).toBe('!date-format');
    expect(read(0.2, money, '0%')).toBe('!percent-format');
    expect(read(300, column('totalInvestment', '万美元'))).toBe('!unknown-unit');
  });
});

describe('formats that show a unit or a smaller figure', () => {
  it.each<[number, string, string]>([
    [2000, '0"万元"', '2000'],
    [1.2, '0.0"亿元"', '12000'],
    [2000, '#,##0.00"（含税）"', '2000'],
    [2000, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '2000'],
    [20000000, '0!.0,"万元"', '2000'],
    [20000000, '0"."0,"万"', '2000'],
    [20000000, '#,##0,"千元"', '2000'],
    [20000000, '0!.0,', '!scaled-format'],
    [20000000, '#,##0.00,,', '!scaled-format'],
  ])('%p shown by %s is %s', (value, format, expected) => {
    expect(read(value, money, format)).toBe(expected);
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
    (value) => `${grouped(value)}（万元）`,
    (value) => `${value.toFixed()}万元人民币`,
    (value) => `￥${value.toFixed()}万元`,
    (value) => wide(`${grouped(value)}`) + '【万元】',
  ];

  it('reads an amount back however it is written', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(...ways), (value, write) => {
        expect(read(write(value))).toBe(value.toFixed());
      }),
    );
  });

  it('reads a number back whatever unit its format shows', () => {
    const formats = fc.constantFrom<[string, number]>(
      ['General', 1],
      ['#,##0.00', 1],
      ['0.00"万元"', 1],
      ['0.00"元"', 10000],
      ['0.0000"亿元"', 0.0001],
      ['0!.0,"万元"', 10000],
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), formats, (value, [format, times]) => {
        expect(read(new Decimal(value).times(times).toNumber(), money, format)).toBe(String(value));
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
    const cells = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[0-9.,万亿千元壹贰约至≥%()\- ]{0,20}$/),
      fc.double(),
      fc.boolean(),
    );
    fc.assert(
      fc.property(cells, fc.string(), (value, format) => {
        const reading = readNumber(value, format, money);
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
