import { cellAddress, columnLetters } from '../workbook/address';
import type { Application, FieldCell, SheetNotice } from './application';
import type { SheetColumns } from './columnContext';
import { documentYears } from './documentNumber';
import { quoted } from './plainText';
import { runsOf } from './runsOfNumbers';

/** What whoever signs a review should know of papers that nobody has seen: where a cell's number of one was taken for it. */
export function documentNotices(
  { columns }: SheetColumns,
  applications: readonly Application[],
  year: number,
): SheetNotice[] {
  const named = columns.flatMap(({ field, mapping }) => {
    if (field.document === undefined || mapping.answers) return [];
    const cells = applications.flatMap(({ cells }) => {
      const cell = cells.get(field.id);
      return cell && followsFromNumber(cell, year) ? [cell] : [];
    });
    return cells.length > 0 ? [{ field, mapping, cells }] : [];
  });
  const [first] = named;
  const example = first?.cells[0];
  if (!first || !example) return [];
  const which = named.map(({ mapping, cells }) => {
    const rows = runsOf(cells.map(({ at }) => at.row + 1));
    return `${columnLetters(mapping.column)} 列“${mapping.header}”第 ${rows} 行`;
  });
  const meant = [...new Set(named.map(({ field }) => `“${field.document ?? ''}”`))].join('、');
  const shown = `${cellAddress(example.at)}${quoted(example.raw)}`;
  const message = `${which.join('，')}填的是批复、备案等文件的文号（如 ${shown}），按${meant}认定，文件本身请核对`;
  const cells = named.flatMap((column) => column.cells.map(({ at }) => at));
  return [{ code: 'documents-named', severity: 'info', message, cells }];
}

/** A number of a later year than the guide's is no answer for certain: the review asks about it. */
function followsFromNumber({ reading, raw }: FieldCell, year: number): boolean {
  const isNumber = reading.state === 'text' && reading.from === 'document';
  return isNumber && documentYears(String(raw)).every((each) => each <= year);
}
