import { columnsWorded, headersOf } from '../../app/columnsWorded';
import { speaksOf, type ColumnAnswer } from '../../app/batch';
import { rememberedChoices } from '../../app/rememberedChoices';
import type { Choices } from '../../report/choices';
import { columnFileOf, columnFileText, readColumnFile } from '../../report/columnFile';
import type { ColumnSaid, SaidOfColumns } from '../../report/columnSaid';
import type { Review } from '../../review/review';
import { strings } from '../strings';
import { success } from './messages';
import type { PaneParts, RunJob } from './paneParts';

/** What a person can do with the meanings of columns. */
export interface ColumnActions {
  readonly answer: (answer: ColumnAnswer) => void;
  /** What was said of columns, remembered or said now, as a file's text; null where there is nothing or it failed. */
  readonly exportColumns: () => Promise<string | null>;
  /** Takes a file's text; what it says holds for the next review and is remembered by it. */
  readonly importColumns: (text: string) => void;
}

export function columnActions({ guide, state, port, dispatch }: PaneParts, run: RunJob): ColumnActions {
  const text = strings.mapping.file;
  return {
    answer: (answer) => dispatch({ type: 'answered', answer }),
    exportColumns: async () => {
      const made = await run(
        'reading',
        async () => {
          const choices = await rememberedChoices(port);
          return columnFileOf(guide, sayingNow(choices, state.review, state.answers));
        },
        ({ file, differing }) => {
          if (differing.length > 0)
            return { intent: 'warning', text: text.differing(`“${differing.join('”“')}”`) };
          return file.columns.length === 0 ? { intent: 'info', text: text.nothing } : null;
        },
      );
      return made && made.file.columns.length > 0 ? columnFileText(made.file) : null;
    },
    importColumns: (content) => {
      const { answers, problem } = readColumnFile(content, guide);
      if (problem !== null) {
        dispatch({ type: 'told', message: { intent: 'error', text: text.refused(problem) } });
        return;
      }
      dispatch({ type: 'shared', answers });
      const here = (state.review?.sheets ?? []).flatMap(({ reading }) =>
        Object.keys(columnsWorded(reading, answers, guide)),
      ).length;
      const said = state.review ? text.importedHere(answers.length, here) : text.imported(answers.length);
      dispatch({ type: 'told', message: success(said) });
    },
  };
}

/** What the workbook remembers of columns, with what has been said since of the sheets reviewed. */
function sayingNow(
  { mappings, units }: Choices,
  review: Review | null,
  answers: readonly ColumnAnswer[],
): SaidOfColumns[] {
  const said = new Map<string, Map<string, ColumnSaid>>();
  const say = (table: string, header: string, each: ColumnSaid | null): void => {
    const columns = said.get(table) ?? new Map<string, ColumnSaid>();
    said.set(table, columns);
    if (each === null) columns.delete(header);
    else columns.set(header, { ...columns.get(header), ...each });
  };
  const unitsOf = (sheet: string, header: string): string => `${sheet}\n${header}`;
  for (const [table, fields] of Object.entries(mappings))
    for (const [header, field] of Object.entries(fields)) say(table, header, { field });
  for (const { sheet, header, title, unit } of units) say(unitsOf(sheet, header), title, { unit });
  for (const { reading } of review?.sheets ?? []) {
    const table = reading.headerFingerprint;
    const figures = unitsOf(reading.sheet, table);
    for (const { column, header } of headersOf(reading)) {
      const answer = answers.find((each) => speaksOf(each, reading) && each.column === column);
      if (answer?.restored) for (const each of [table, figures]) say(each, header, null);
      if (answer?.field !== undefined) say(table, header, { field: answer.field });
      if (answer?.unit !== undefined) say(figures, header, { unit: answer.unit });
    }
  }
  return [...said.values()].map((columns) => Object.fromEntries(columns));
}
