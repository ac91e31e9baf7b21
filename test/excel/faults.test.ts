import { excelErrorCode, remedyFor, toFault } from '../../src/excel/faults';
import { WorkbookFault } from '../../src/workbook/fault';

/** An error as Office.js throws it. */
function excelError(code: string): Error {
  return Object.assign(new Error('The message is localised.'), { code });
}

describe("what is made of Excel's errors", () => {
  it.each([
    ['InvalidOperationInCellEditMode', 'cell-editing', 'wait'],
    ['AccessDenied', 'sheet-protected', 'none'],
    ['ItemNotFound', 'sheet-missing', 'none'],
    ['ActivityLimitReached', 'busy', 'repeat'],
    ['RequestAborted', 'busy', 'repeat'],
    ['GeneralException', 'unexpected', 'repeat'],
    ['ResponsePayloadSizeLimitExceeded', 'too-large', 'halve'],
    ['ApiNotFound', 'unsupported', 'none'],
    ['SomethingNew', 'unexpected', 'none'],
  ])('%s is %s', (code, fault, remedy) => {
    const error = excelError(code);
    expect(toFault(error, ['申报汇总']).code).toBe(fault);
    expect(remedyFor(error)).toBe(remedy);
    expect(toFault(error, []).cause).toBe(error);
  });

  it('names the sheets, and says what to do', () => {
    expect(toFault(excelError('AccessDenied'), ['汇总', '说明']).message).toBe(
      '工作表“汇总”、“说明”受保护，无法写入。请在“审阅”选项卡中撤销工作表保护后再试。',
    );
    expect(toFault(excelError('SomethingNew'), []).message).toContain('SomethingNew');
  });

  it('leaves a fault as it is, and takes no other error for one of Excel', () => {
    const fault = new WorkbookFault('moved', '行已移动。');
    expect(toFault(fault, ['汇总'])).toBe(fault);
    expect(excelErrorCode(fault)).toBeNull();
    expect(excelErrorCode(new TypeError('x is undefined'))).toBeNull();
    expect(toFault(new TypeError('x is undefined'), []).code).toBe('unexpected');
  });
});
