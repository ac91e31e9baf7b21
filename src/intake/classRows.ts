import type { Field } from '../guide/field';
import type { RowKind } from './application';
import type { FoundSheet } from './foundSheet';
import { matchColumns } from './matchColumns';
import { usersColumns } from './ownColumn';
import { bodyRowKind, headRowKinds, type KeyColumns } from './rowKinds';

/** Rows handled between two steps: far less than a pane may stand still. */
export const rowsPerStep = 200;

/** The kind of every row of a sheet. Yields how many rows are done, every few hundred. */
export function* classRows(found: FoundSheet): Generator<number, RowKind[], void> {
  const { sheet, lexicon, block, headers } = found;
  const kinds = headRowKinds(sheet, block, lexicon);
  const columns = usersColumns(sheet, block.first, block.last);
  const context = { lexicon, headers, columns, keys: keyColumns(found) };
  for (let row = kinds.length; row < sheet.values.length; row += 1) {
    kinds.push(bodyRowKind(sheet.values[row] ?? [], context));
    if (row % rowsPerStep === 0) yield row;
  }
  return kinds;
}

/** The columns that tell what a row is; one that is merely asked for tells as well. */
function keyColumns({ headers, lexicon, map }: FoundSheet): KeyColumns {
  const matching = matchColumns(headers, lexicon, { map });
  const columnOf = (role: Field['role']): number | null => {
    const plays = (field: string): boolean => lexicon.fields.get(field)?.role === role;
    const sure = matching.columns.find(({ field }) => plays(field));
    const asked = matching.doubtful.find(({ candidates }) => candidates.some(plays));
    return (sure ?? asked)?.column ?? null;
  };
  const numbered = headers.find(({ names }) => lexicon.sequences.has(names.at(-1)?.key ?? ''));
  return {
    sequence: numbered?.column ?? null,
    project: columnOf('project'),
    applicant: columnOf('applicant'),
  };
}
