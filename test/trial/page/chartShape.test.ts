import fc from 'fast-check';
import { chartModel, type ChartDescription } from '../../../src/workbook/chart';
import { limitsChart } from '../../workbook/limitsChart';
import { chartShape, niceTicks, type ChartShape } from '../../../src/trial/page/grid/chartShape';
import type { Area, CellValue } from '../../../src/workbook/snapshot';

const SIZE = { width: 640, height: 400 };
const column = (index: number): Area => ({ row: 0, column: index, rows: 3, columns: 1 });
const columns: readonly (readonly CellValue[])[] = [
  ['南京市', '无锡市', '徐州市'],
  [2, 8, 0],
  [6, 4, '-'],
];
const read = (area: Area): readonly CellValue[] => columns[area.column] ?? [];
const description = limitsChart(column);

const shapeOf = (change: Partial<ChartDescription> = {}): ChartShape =>
  chartShape(chartModel({ ...description, ...change }, 0), SIZE, read);
const textsOf = (shape: ChartShape): string[] => shape.texts.map(({ text }) => text);

test('lying bars are as long as their figures, the first category above, its first series first', () => {
  const { bars } = shapeOf();
  const [first, second, third, sixth, fourth] = bars;
  expect(bars).toHaveLength(5);
  expect((second?.width ?? 0) / (first?.width ?? 1)).toBeCloseTo(4);
  expect(third?.width).toBe(0);
  expect(first?.y).toBeLessThan(second?.y ?? 0);
  expect(first?.y).toBeLessThan(sixth?.y ?? 0);
  expect(sixth?.y).toBeLessThan(second?.y ?? 0);
  expect(fourth?.fill).toBe('#BFBFBF');
});

test('standing columns stand on the axis, from left to right', () => {
  const { bars, plot } = shapeOf({ kind: 'clusteredColumn' });
  for (const bar of bars) expect(bar.y + bar.height).toBeCloseTo(plot.y + plot.height);
  expect(bars.slice(0, 3).map(({ x }) => x)).toEqual(
    bars
      .slice(0, 3)
      .map(({ x }) => x)
      .sort((a, b) => a - b),
  );
});

test('stacked bars go on where the others end', () => {
  const [one, , , other] = shapeOf({ kind: 'stackedBar' }).bars;
  expect((one?.x ?? 0) + (one?.width ?? 0)).toBeCloseTo(other?.x ?? 0);
  expect(other?.y).toBeCloseTo(one?.y ?? 0);
});

test('names, figures and legend are there, and nothing for 0 and for text', () => {
  const texts = textsOf(shapeOf());
  expect(texts).toEqual(expect.arrayContaining(['南京市', '无锡市', '徐州市', '申报', '限额']));
  const labels = shapeOf().texts.filter(({ x, text }) => x > 100 && /^\d+$/.test(text) && text === '8');
  // Once at the bar, once on the axis.
  expect(labels).toHaveLength(2);
  expect(texts.filter((text) => text === '0')).toHaveLength(1);
  expect(shapeOf({ legend: 'none' }).legend).toEqual([]);
});

test.each(['clusteredBar', 'stackedBar', 'clusteredColumn', 'stackedColumn'] as const)(
  'whatever the figures are, everything of a %s lies within its box',
  (kind) => {
    const figure = fc.oneof(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.constantFrom('-', '', 0, true),
    );
    fc.assert(
      fc.property(fc.array(figure, { minLength: 3, maxLength: 3 }), (values) => {
        const shape = chartShape(chartModel({ ...description, kind }, 0), SIZE, ({ column: at }) =>
          at === 1 ? values : (columns[at] ?? []),
        );
        for (const { x, y, width, height } of shape.bars) {
          expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(SIZE.width);
          expect(y + height).toBeLessThanOrEqual(SIZE.height);
        }
      }),
    );
  },
);

test('ticks are round and hold the figures between them', () => {
  expect(niceTicks(0, 14)).toEqual([0, 5, 10, 15]);
  expect(niceTicks(-3, 12)).toEqual([-5, 0, 5, 10, 15]);
  expect(niceTicks(0, 0)).toEqual([0, 1]);
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 0 }), fc.integer({ min: 1, max: 1e9 }), (low, high) => {
      const ticks = niceTicks(low, high);
      expect(ticks[0]).toBeLessThanOrEqual(low);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(high);
      expect(ticks.length).toBeLessThanOrEqual(9);
    }),
  );
});
