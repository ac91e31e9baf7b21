import { areaAddress } from '../workbook/address';
import type { Validation } from '../workbook/edit';
import { WorkbookFault } from '../workbook/fault';
import { placeName } from './faults';
import { CALL_BYTES } from './piece';
import type { Piece } from './piece';

/** Excel takes no longer list within a rule. */
const LONGEST_LIST = 255;
const LARGEST_NUMBER = 9.99999999999999e307;

/** What may be typed into an area. Throws `unsupported` for a list that a rule cannot hold. */
export function validationPiece(sheet: string, validation: Validation): Piece {
  const rule = ruleOf(sheet, validation);
  const { area, prompt } = validation;
  return {
    sheet,
    bytes: 3 * CALL_BYTES,
    queue: (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area));
      dataValidation.rule = rule;
      if (prompt !== undefined) dataValidation.prompt = { showPrompt: true, title: '', message: prompt };
    },
  };
}

function ruleOf(sheet: string, validation: Validation): Excel.DataValidationRule {
  if (validation.kind === 'list')
    return { list: { inCellDropDown: true, source: listSource(sheet, validation) } };
  const bounds = boundsOf(validation.min, validation.max);
  return validation.kind === 'whole' ? { wholeNumber: bounds } : { decimal: bounds };
}

function listSource(sheet: string, { area, options }: Extract<Validation, { kind: 'list' }>): string {
  const source = options.join(',');
  if (source.length > LONGEST_LIST || options.some((option) => option.includes(','))) {
    throw new WorkbookFault(
      'unsupported',
      `${placeName([sheet])}的 ${areaAddress(area)} 无法设置下拉选项：选项合计不得超过 ${LONGEST_LIST} 个字符，` +
        '且不得含有英文逗号。请精简选项。',
    );
  }
  return source;
}

/** Without either bound any number will do: Excel's largest stand for none. */
function boundsOf(min: number | undefined, max: number | undefined): Excel.BasicDataValidation {
  if (max === undefined && min !== undefined) return { operator: 'GreaterThanOrEqualTo', formula1: min };
  if (min === undefined && max !== undefined) return { operator: 'LessThanOrEqualTo', formula1: max };
  return { operator: 'Between', formula1: min ?? -LARGEST_NUMBER, formula2: max ?? LARGEST_NUMBER };
}
