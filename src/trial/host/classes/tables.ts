import type { TablePart } from '../../../xlsx/tableParts';
import { define, emulate } from '../richApi/emulation';
import { itemNotFound } from '../richApi/refusal';
import { textOf } from './arguments';
import type { Sheet } from './pageLayout';
import { rangeOf } from './range';

/** The filter of a sheet or of a table; one that is off, or has no criteria, lets every row through. */
export const autoFilter = define<{ readonly filtered: boolean }>({
  name: 'AutoFilter',
  scalars: { IsDataFiltered: { get: ({ filtered }) => filtered } },
});

const table = define<Sheet & { readonly table: TablePart }>({
  name: 'Table',
  identity: ({ table: { name } }) => name,
  scalars: {
    Name: { get: ({ table: { name } }) => name },
    ShowHeaders: { get: ({ table: { header } }) => header },
    ShowTotals: { get: ({ table: { totals } }) => totals },
  },
  links: { AutoFilter: ({ table: { filtered } }) => emulate(autoFilter, { filtered }) },
  methods: { GetRange: (sheet) => rangeOf(sheet, sheet.table.area) },
});

/** The Excel tables of one sheet. */
export const tables = define<Sheet>({
  name: 'TableCollection',
  items: (sheet) => sheet.sheet.tables().map((part) => emulate(table, { ...sheet, table: part })),
  item: (sheet, key) => {
    const name = textOf(key);
    const part = sheet.sheet.tables().find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!part) throw itemNotFound(`table ${name}`);
    return emulate(table, { ...sheet, table: part });
  },
});
