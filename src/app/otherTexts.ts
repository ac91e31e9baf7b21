import type { Application } from '../intake/application';
import { otherCell, otherColumns, type OtherCell, type OtherColumn } from '../intake/otherCells';
import type { OtherTexts } from '../review/comparison/otherChanges';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { BatchSheet } from './batch';

interface Table {
  readonly snapshot: SheetSnapshot;
  readonly columns: readonly OtherColumn[];
}

const none: ReadonlyMap<string, OtherCell> = new Map();

/** What the sheets of a batch say in columns that no field is mapped to. */
export function otherTexts(batch: readonly BatchSheet[]): OtherTexts {
  const headers = new Map<string, string>();
  const meant = new Set<string>();
  const tables = new Map<string, Table>();
  for (const { reading, snapshot } of batch) {
    if (reading.role !== 'batch' || !snapshot) continue;
    const table = { snapshot, columns: otherColumns(reading, snapshot) };
    for (const { key, header, running } of table.columns) {
      headers.set(key, header);
      if (!running) meant.add(key);
    }
    for (const application of reading.applications) tables.set(placeOf(application), table);
  }
  return {
    headers,
    running: new Set([...headers.keys()].filter((key) => !meant.has(key))),
    cellsOf: (application) => {
      const table = tables.get(placeOf(application));
      if (!table) return none;
      const cell = (column: number): OtherCell => otherCell(application, table.snapshot, column);
      return new Map(table.columns.map(({ key, column }) => [key, cell(column)]));
    },
  };
}

const placeOf = ({ file, sheet, row }: Application): string => `${file}\n${sheet}\n${row}`;
