import type { Area } from '../../../workbook/snapshot';
import { integerOf, textOf, truthOf } from './arguments';
import { lastColumn, lastRow } from '../cells/areas';
import { define, emulate, wireName, type Argument } from '../richApi/emulation';
import { Refusal } from '../richApi/refusal';
import { readAddress, readAddresses } from '../cells/rangeAddress';
import { registrations } from './sheetEvents';
import { usedArea } from '../cells/usedArea';
import { charts } from './charts';
import { comments } from './comments';
import { horizontalPageBreaks } from './pageBreaks';
import { pageLayout, type Sheet } from './pageLayout';
import { rangeAreas, rangeOf } from './range';
import { autoFilter, tables } from './tables';

const wholeSheet: Area = { row: 0, column: 0, rows: lastRow + 1, columns: lastColumn + 1 };

const protection = define<Sheet>({
  name: 'WorksheetProtection',
  scalars: { Protected: { get: ({ sheet }) => sheet.protected } },
});

const freezePanes = define<Sheet>({
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: ({ session, sheet }, [count]) => {
      session.requireWritable(sheet);
      sheet.frozen = { rows: integerOf(count ?? 1), columns: 0 };
      return null;
    },
  },
});

/** One sheet of the workbook. */
export const worksheet = define<Sheet>({
  name: 'Worksheet',
  identity: ({ session, sheet }) => session.sheetId(sheet),
  scalars: {
    Id: { get: ({ session, sheet }) => session.sheetId(sheet) },
    Name: { get: ({ sheet }) => sheet.name },
    Visibility: { get: ({ sheet }) => wireName(sheet.visibility) },
    // The client writes `showGridlines` under this older name.
    Gridlines: {
      set: ({ session, sheet }, value) => {
        session.requireWritable(sheet);
        sheet.showGridlines = truthOf(value);
      },
    },
  },
  links: {
    Protection: (sheet) => emulate(protection, sheet),
    FreezePanes: (sheet) => emulate(freezePanes, sheet),
    PageLayout: (sheet) => emulate(pageLayout, sheet),
    AutoFilter: ({ sheet }) => emulate(autoFilter, { filtered: sheet.ownFilterOn }),
    Tables: (sheet) => emulate(tables, sheet),
    Charts: (sheet) => emulate(charts, sheet),
    Comments: (sheet) => emulate(comments, sheet),
    HorizontalPageBreaks: (sheet) => emulate(horizontalPageBreaks, sheet),
  },
  methods: {
    GetRange: (sheet, [address]) =>
      rangeOf(sheet, address === null ? wholeSheet : readAddress(textOf(address))),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) =>
      rangeOf(sheet, {
        row: integerOf(row),
        column: integerOf(column),
        rows: integerOf(rows),
        columns: integerOf(columns),
      }),
    GetRanges: (sheet, [address]) => emulate(rangeAreas, { ...sheet, areas: readAddresses(textOf(address)) }),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const used = usedOf(sheet, valuesOnly);
      return used && rangeOf(sheet, used);
    },
    Activate: ({ session, sheet }) => {
      session.activate(sheet);
      return null;
    },
    Delete: deleteSheet,
    ...registrations<Sheet>('Activated', 'DataChanged', 'SelectionChanged'),
  },
});

function usedOf({ session, sheet }: Sheet, valuesOnly: Argument | undefined): Area | null {
  session.requirePresent(sheet);
  return usedArea(sheet, valuesOnly === true);
}

function deleteSheet({ session, sheet }: Sheet): null {
  session.requirePresent(sheet);
  const visible = session.workbook.sheets.filter(({ visibility }) => visibility === 'visible');
  if (visible.length === 1 && visible[0] === sheet) {
    throw new Refusal('GeneralException', 'A workbook must contain at least one visible worksheet.');
  }
  const id = session.sheetId(sheet);
  session.workbook.deleteSheet(sheet.name);
  session.events.push({ kind: 'deleted', id });
  return null;
}
