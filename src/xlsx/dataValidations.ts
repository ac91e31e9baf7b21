import type { Validation } from '../workbook/edit';
import { formatAreas, parseAreas } from './areas';
import { childInOrder } from './childOrder';
import type { SheetValidation } from './sheetValidation';
import { unsupported } from './xlsxFault';
import type { XmlElement } from './xmlTree';

/** Excel's limits: a list within the rule, and the hint shown at the cell. */
const LONGEST_LIST = 255;
const LONGEST_PROMPT = 255;

/** The data validations of a sheet (§18.3.1.32). */
export class DataValidations {
  constructor(private readonly root: XmlElement) {}

  list(): SheetValidation[] {
    return (this.root.first('dataValidations')?.all('dataValidation') ?? []).map((element) => ({
      areas: parseAreas(element.get('sqref') ?? ''),
      type: element.get('type') ?? 'none',
      operator: element.get('operator') ?? 'between',
      formula1: element.first('formula1')?.text ?? null,
      formula2: element.first('formula2')?.text ?? null,
      prompt: element.get('prompt'),
    }));
  }

  /** `place` names the sheet in a refusal. */
  add(validation: Validation, place: string): void {
    const formulas =
      validation.kind === 'list' ? [listFormula(validation.options, place)] : boundsOf(validation);
    if (validation.prompt !== undefined && validation.prompt.length > LONGEST_PROMPT) {
      throw unsupported(place, `数据验证的提示超过 ${LONGEST_PROMPT} 个字符`);
    }
    const list = childInOrder(this.root, 'dataValidations');
    const element = list.append('dataValidation', { type: validation.kind });
    const operator = operatorOf(validation);
    if (operator !== null) element.set('operator', operator);
    element.set('allowBlank', '1');
    if (validation.prompt !== undefined) element.set('showInputMessage', '1');
    element.set('showErrorMessage', '1');
    if (validation.prompt !== undefined) element.set('prompt', validation.prompt);
    element.set('sqref', formatAreas([validation.area]));
    formulas.forEach((formula, index) => element.append(`formula${index + 1}`).setText(formula));
    list.set('count', String(list.elements.length));
  }
}

function listFormula(options: readonly string[], place: string): string {
  const unfit = options.find((option) => option.includes(',') || option.trim() === '');
  if (unfit !== undefined) throw unsupported(place, `下拉列表的选项“${unfit}”为空或含有英文逗号`);
  const text = options.join(',');
  if (text.length > LONGEST_LIST)
    throw unsupported(place, `下拉列表的选项共 ${text.length} 个字符，超过 ${LONGEST_LIST} 个`);
  return `"${text.replace(/"/g, '""')}"`;
}

type NumberValidation = Extract<Validation, { kind: 'decimal' | 'whole' }>;

/** Excel wants at least one bound: a rule without any admits every number there is. */
const LOWEST = '-9.9E+307';

function boundsOf({ min, max }: NumberValidation): string[] {
  const bounds = [min, max].filter((bound) => bound !== undefined).map(String);
  return bounds.length === 0 ? [LOWEST] : bounds;
}

/** Null is "between", which is not written. */
function operatorOf(validation: Validation): string | null {
  if (validation.kind === 'list') return null;
  const { min, max } = validation;
  if (min !== undefined && max !== undefined) return null;
  return max === undefined ? 'greaterThanOrEqual' : 'lessThanOrEqual';
}
