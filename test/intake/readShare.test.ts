import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { readShare, shareStyle, type ShareStyle } from '../../src/intake/readShare';
import type { CellValue } from '../../src/workbook/snapshot';
import { told } from './sheetBuilder';

const read = (value: CellValue, style: ShareStyle, format = 'General'): string =>
  told(readShare(value, format, style));
const styleOf = (values: readonly CellValue[], format = 'General'): ShareStyle =>
  shareStyle(values.map((value) => ({ value, format })));

describe('the style of a column', () => {
  it.each<[readonly CellValue[], ShareStyle]>([
    [[0.2, 0.85, 1], 'fraction'],
    [[20, 85, 1.5], 'percent'],
    [[20, 0.2], 'mixed'],
    [['20', '0.2'], 'mixed'],
    [[1, 20], 'mixed'],
    [[0, 20], 'percent'],
    [['20%', 0.2], 'fraction'],
    [['—', '', 30], 'percent'],
    [[-0.1, 0.2], 'fraction'],
    [[1, 1, 0, ''], 'fraction'],
    [[], 'fraction'],
  ])('%p is %s', (values, style) => {
    expect(styleOf(values)).toBe(style);
  });

  it('leaves cells out that are formatted as percent', () => {
    expect(styleOf([0.2, 0.9], '0%')).toBe('fraction');
    expect(
      shareStyle([
        { value: 0.2, format: '0.00%' },
        { value: 30, format: 'General' },
      ]),
    ).toBe('percent');
  });
});

describe('a share', () => {
  it.each<[CellValue, ShareStyle, string, string]>([
    ['20%', 'fraction', 'General', '0.2'],
    ['89.99％', 'percent', 'General', '0.8999'],
    [' 20 %', 'mixed', 'General', '0.2'],
    ['百分之二十', 'fraction', 'General', '0.2'],
    ['百分之一百二十', 'mixed', 'General', '1.2'],
    ['千分之五', 'fraction', 'General', '0.005'],
    ['5‰', 'percent', 'General', '0.005'],
    ['0.7', 'fraction', 'General', '0.7'],
    ['70', 'percent', 'General', '0.7'],
    ['近七成', 'fraction', 'General', '!approximate'],
    ['20个百分点', 'fraction', 'General', '!not-a-figure'],
    ['3:7', 'fraction', 'General', '!not-a-figure'],
    ['无', 'percent', 'General', '!no-figure'],
    ['百分之20', 'fraction', 'General', '0.2'],
    [0.2, 'percent', '0%', '0.2'],
    [1.5, 'fraction', '0.00%', '1.5'],
    [20, 'percent', 'General', '0.2'],
    [0.2, 'fraction', 'General', '0.2'],
    [1, 'fraction', 'General', '1'],
    [20, 'mixed', 'General', '0.2'],
    [0.2, 'mixed', 'General', '!doubtful-unit'],
    [1, 'mixed', 'General', '!doubtful-unit'],
    [0, 'mixed', 'General', '0'],
    [1, 'fraction', 'General', '1'],
    ['', 'percent', 'General', ''],
    ['约20%', 'percent', 'General', '!approximate'],
    ['≥20%', 'percent', 'General', '!bound'],
    ['10%-20%', 'percent', 'General', '!range'],
    ['20万元', 'percent', 'General', '!not-a-figure'],
    ['#N/A', 'percent', 'General', '!formula-error'],
    [true, 'percent', 'General', '!not-a-figure'],
    [44286, 'percent', 'yyyy/m/d', '!date-format'],
  ])('%p in a column of %s (%s) is %s', (value, style, format, expected) => {
    expect(read(value, style, format)).toBe(expected);
  });

  it('is read back however it is written', () => {
    const styles = fc.constantFrom<ShareStyle>('fraction', 'percent', 'mixed');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20000 }), styles, (points, style) => {
        const value = new Decimal(points).div(10000);
        const percent = value.times(100).toFixed();
        expect(read(`${percent}%`, style)).toBe(value.toFixed());
        expect(read(`${percent} ％`, style)).toBe(value.toFixed());
        expect(read(value.toNumber(), style, '0.00%')).toBe(value.toFixed());
        expect(read(`百分之${percent}`, style)).toBe(value.toFixed());
        expect(read(`${value.times(1000).toFixed()}‰`, style)).toBe(value.toFixed());
        if (style === 'fraction') expect(read(value.toFixed(), style)).toBe(value.toFixed());
        if (style === 'percent') expect(read(percent, style)).toBe(value.toFixed());
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double()), fc.string(), (value, format) => {
        expect(['empty', 'number', 'unreadable']).toContain(readShare(value, format, styleOf([value])).state);
      }),
    );
  });
});
