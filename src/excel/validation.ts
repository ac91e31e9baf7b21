import { areaAddress } from '../workbook/address';
import type { Validation } from '../workbook/edit';
import { WorkbookFault } from '../workbook/fault';
import type { Area } from '../workbook/snapshot';
import { placeName } from './faults';
import { CALL_BYTES } from './piece';
import type { Piece } from './piece';

/** Excel takes no longer list within a rule. */
const LONGEST_LIST = 255;
const LONGEST_PROMPT = 255;
const LARGEST_NUMBER = 9.99999999999999e307;

/** What may be typed into an area. Throws `unsupported` for a list or a prompt that a rule cannot hold. */
export function validationPiece(sheet: string, validation: Validation): Piece {
  const rule = ruleOf(sheet, validation);
  const { area, prompt } = validation;
  if (prompt !== undefined && prompt.length > LONGEST_PROMPT) {
    throw unfit(sheet, area, `输入提示超过 ${LONGEST_PROMPT} 个字符。请精简提示。`);
  }
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
  if (options.some((option) => option.includes(',') || option.trim() === '')) {
    throw unfit(sheet, area, '选项不得为空，也不得含有英文逗号。请修改选项。');
  }
  if (source.length > LONGEST_LIST) {
    throw unfit(sheet, area, `选项合计 ${source.length} 个字符，超过 ${LONGEST_LIST} 个。请精简选项。`);
  }
  return source;
}

function unfit(sheet: string, area: Area, reason: string): WorkbookFault {
  return new WorkbookFault(
    'unsupported',
    `${placeName([sheet])}的 ${areaAddress(area)} 无法设置数据验证：${reason}`,
  );
}

/** Without either bound any number will do: Excel's largest stand for none. */
function boundsOf(min: number | undefined, max: number | undefined): Excel.BasicDataValidation {
  if (max === undefined && min !== undefined) return { operator: 'GreaterThanOrEqualTo', formula1: min };
  if (min === undefined && max !== undefined) return { operator: 'LessThanOrEqualTo', formula1: max };
  return { operator: 'Between', formula1: min ?? -LARGEST_NUMBER, formula2: max ?? LARGEST_NUMBER };
}
