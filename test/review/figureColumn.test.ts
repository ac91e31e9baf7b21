import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { loadGuide, policyFolder } from '../../src/guide/loadGuide';
import { compileGuide } from '../../src/review/compileGuide';
import { FigureColumn } from '../../src/review/units/column';
import { UnitChoices } from '../../src/review/units/unitChoices';

const guide = loadGuide(policyFolder('2021'));
const field = guide.fields.find(({ id }) => id === 'totalInvestment');
const info = compileGuide(guide).fields.get('totalInvestment');
const { plausibility } = guide;

const figure = fc.option(
  fc.integer({ min: 1, max: 50_000 }).map((value) => new Decimal(value)),
  { nil: null, freq: 5 },
);

test('a column with another figure in one place is as if it had been read so', () => {
  if (!field || !info || !plausibility) throw new Error('the guide has no such column');
  const { rows: window, unitsApart } = plausibility;
  const choices = new UnitChoices(field, '万元', new Decimal(unitsApart));
  const made = (figures: readonly (Decimal | null)[], bare: number): FigureColumn =>
    new FigureColumn(info, choices, figures, bare, false);
  fc.assert(
    fc.property(
      fc.array(figure, { minLength: 1, maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(), figure), { minLength: 1, maxLength: 3 }),
      (figures, edits) => {
        const now = [...figures];
        let column = made(figures, figures.length);
        for (const [place, value] of edits) {
          const index = place % figures.length;
          now[index] = value;
          column = column.with(index, value, 1);
        }
        const afresh = made(now, figures.length + edits.length);
        expect([column.bare, column.others, column.medianOrders]).toEqual([
          afresh.bare,
          afresh.others,
          afresh.medianOrders,
        ]);
        for (const [index, value] of now.entries()) {
          expect(column.at(index)).toBe(afresh.at(index));
          if (value) expect(column.without(value, window)).toEqual(afresh.without(value, window));
        }
      },
    ),
    { numRuns: 100 },
  );
});
