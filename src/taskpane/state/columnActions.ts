import { columnsWorded, headersOf } from '../../app/columnsWorded';
import { speaksOf, type ColumnAnswer } from '../../app/batch';
import { rememberedChoices } from '../../app/rememberedChoices';
import { columnFileOf, columnFileText, readColumnFile, type SaidOfColumns } from '../../report/columnFile';
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
          const { mappings } = await rememberedChoices(port);
          return columnFileOf(guide, sayingNow(mappings, state.review, state.answers));
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

/** What the workbook remembers of each header, with what has been said since of the sheets reviewed. */
function sayingNow(
  remembered: Readonly<Record<string, SaidOfColumns>>,
  review: Review | null,
  answers: readonly ColumnAnswer[],
): SaidOfColumns[] {
  const said: Record<string, SaidOfColumns> = { ...remembered };
  for (const { reading } of review?.sheets ?? []) {
    const key = reading.headerFingerprint;
    for (const { column, header } of headersOf(reading)) {
      const answer = answers.find((each) => speaksOf(each, reading) && each.column === column);
      if (answer) said[key] = { ...said[key], [header]: answer.field };
    }
  }
  return Object.values(said);
}
