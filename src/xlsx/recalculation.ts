import { childInOrder } from './childOrder';
import { RestoreNote } from './restoreNote';
import type { XmlElement } from './xmlTree';

const ABSENT = 'absent';
const UNSET = 'unset';

/**
 * Asks Excel to calculate when it opens the file (§18.2.2), and takes the request back once there is no formula
 * without a result any more; what was there before is noted in the workbook.
 */
export function requestCalculation(workbook: XmlElement, needed: boolean): void {
  const note = new RestoreNote(workbook);
  const before = note.read();
  if (needed && before === null) {
    const properties = workbook.first('calcPr');
    if (isOn(properties?.get('fullCalcOnLoad') ?? null)) return;
    note.write(
      new Map([['calculation', properties === null ? ABSENT : (properties.get('fullCalcOnLoad') ?? UNSET)]]),
    );
    childInOrder(workbook, 'calcPr').set('fullCalcOnLoad', '1');
  } else if (!needed && before !== null) {
    restore(workbook, before.get('calculation') ?? UNSET);
    note.remove();
  }
}

/** Whether a request of ours stands in the file. */
export function calculationRequested(workbook: XmlElement): boolean {
  return new RestoreNote(workbook).read() !== null;
}

function restore(workbook: XmlElement, state: string): void {
  const properties = workbook.first('calcPr');
  if (!properties) return;
  properties.set('fullCalcOnLoad', state === ABSENT || state === UNSET ? null : state);
  if (state === ABSENT && properties.attributeNames.length === 0) workbook.remove(properties);
}

function isOn(flag: string | null): boolean {
  return flag === '1' || flag === 'true';
}
