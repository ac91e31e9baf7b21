import { checkEdits } from '../../src/excel/preflight';
import type { WorkbookState } from '../../src/excel/preflight';
import type { Edit, SheetDescription } from '../../src/workbook/edit';
import { WorkbookFault } from '../../src/workbook/fault';

const state: WorkbookState = {
  protected: false,
  sheets: [
    { name: '申报汇总', visibility: 'visible', protected: false },
    { name: '锁定', visibility: 'visible', protected: true },
    { name: '隐藏', visibility: 'hidden', protected: false },
  ],
};

const write = (sheet: string): Edit => ({ kind: 'write-cells', sheet, row: 0, column: 0, contents: [['x']] });
const remove = (sheet: string): Edit => ({ kind: 'delete-sheet', sheet });
const add = (name: string): Edit => ({
  kind: 'add-sheet',
  sheet: {
    name,
    contents: [],
    styles: [],
    merges: [],
    columnWidths: [],
    rowHeights: [],
    validations: [],
    print: {
      paper: 'A4',
      orientation: 'portrait',
      area: { row: 0, column: 0, rows: 1, columns: 1 },
      centred: true,
      margins: { top: 1, bottom: 1, left: 1, right: 1 },
    },
    frozenRows: 0,
    showGridlines: true,
  } satisfies SheetDescription,
});

function faultOf(edits: readonly Edit[], of: WorkbookState = state): string | null {
  try {
    checkEdits(edits, of);
    return null;
  } catch (error) {
    return error instanceof WorkbookFault ? error.code : 'another error';
  }
}

describe('the check before anything is written', () => {
  it.each<[string, Edit[], string | null]>([
    ['a sheet that is there, whatever the case', [write('申报汇总')], null],
    ['a sheet that is not there', [write('没有')], 'sheet-missing'],
    ['a protected sheet', [write('锁定')], 'sheet-protected'],
    ['a new sheet and its cells', [add('新表'), write('新表')], null],
    ['a new sheet under a name in use', [add('隐藏')], 'sheet-name'],
    ['a sheet made anew', [remove('隐藏'), add('隐藏'), write('隐藏')], null],
    ['a sheet deleted before it is written', [remove('隐藏'), write('隐藏')], 'sheet-missing'],
    ['a sheet deleted twice', [remove('隐藏'), remove('隐藏')], 'sheet-missing'],
    ['the last visible sheet deleted', [remove('锁定'), remove('申报汇总')], 'unsupported'],
    ['the last visible sheet replaced', [add('新表'), remove('锁定'), remove('申报汇总')], null],
    ['a part', [{ kind: 'set-part', namespace: 'urn:x', xml: null }], null],
  ])('of %s', (_name, edits, fault) => {
    expect(faultOf(edits)).toBe(fault);
  });

  it('refuses to add and delete sheets where the structure is protected, and nothing else', () => {
    const locked = { ...state, protected: true };
    expect(faultOf([add('新表')], locked)).toBe('workbook-protected');
    expect(faultOf([remove('隐藏')], locked)).toBe('workbook-protected');
    expect(faultOf([write('申报汇总')], locked)).toBeNull();
  });

  it('names the sheet', () => {
    expect(() => checkEdits([write('锁定')], state)).toThrow('工作表“锁定”受保护');
  });
});
