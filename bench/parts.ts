import type { Guide } from '../src/guide/guide';
import type { SheetReading } from '../src/intake/application';
import { comparisonSteps } from '../src/review/comparison/compareReviews';
import { compileGuide } from '../src/review/compileGuide';
import { filedAlone } from '../src/review/filing';
import { reviewSteps } from '../src/review/reviewBatch';
import { routineSteps } from '../src/review/routine/routineSteps';
import { suspectUnits } from '../src/review/units/suspectUnits';
import { measureSteps, type StepCost } from './steps';

const options = { asOf: null, settings: {} };

/** What the parts of a review cost over one batch, in processor time, and a comparison of it with itself changed. */
export interface PartCosts {
  readonly rules: StepCost;
  readonly units: StepCost;
  readonly routine: StepCost;
  /** The three, limits and support numbers. */
  readonly whole: StepCost;
  /** Two reviews of that many rows each, one row in seven changed. */
  readonly comparison: StepCost;
}

/** Measures the parts of a review one by one, over a table that has been read. */
export function measureParts(guide: Guide, reading: SheetReading): PartCosts {
  const rulesAlone: Guide = { ...guide, plausibility: null, routine: [] };
  const compiled = compileGuide(guide);
  const judged = measureSteps(() => reviewSteps([reading], rulesAlone, options));
  const reviews = judged.result.applications;
  const context = {
    guide,
    fields: compiled.fields,
    readings: [reading],
    reviews,
    filingOf: () => filedAlone,
    asOf: null,
    lists: {},
  };
  const whole = measureSteps(() => reviewSteps([reading], guide, options));
  const later = measureSteps(() => reviewSteps([changed(reading)], guide, options), 1);
  return {
    rules: judged.cost,
    units: measureSteps(() => suspectUnits(reading, compiled)).cost,
    routine: measureSteps(() => routineSteps(guide, context, undefined)).cost,
    whole: whole.cost,
    comparison: measureSteps(() => comparisonSteps(whole.result, later.result, guide)).cost,
  };
}

/** The table as it may be sent again: every seventh row has one value less, every hundredth is gone. */
function changed(reading: SheetReading): SheetReading {
  const applications = reading.applications
    .filter((_, index) => index % 100 !== 99)
    .map((application, index) => {
      if (index % 7 !== 0) return application;
      const cells = new Map(application.cells);
      const [figure] = [...cells.values()].filter(({ reading: { state } }) => state === 'number');
      if (figure) cells.set(figure.field, { ...figure, raw: '', reading: { state: 'empty' } });
      return { ...application, cells };
    });
  return { ...reading, applications };
}
