import { plainAddress } from '../cells/areas';
import type { Cells } from '../cells/cells';
import { define } from '../richApi/emulation';
import { readPrompt, readRule, ValidationDraft } from '../drafts/validationDraft';

/** What a person may type into a range. */
export const dataValidation = define<Cells>({
  name: 'DataValidation',
  drafting: true,
  scalars: {
    Rule: {
      set: (cells, value) => {
        draftOf(cells).rule = readRule(value);
      },
    },
    Prompt: {
      set: (cells, value) => {
        draftOf(cells).prompt = readPrompt(value);
      },
    },
  },
});

function draftOf(cells: Cells): ValidationDraft {
  const { session, sheet, areas } = cells;
  session.requireWritable(sheet);
  const name = `validation ${session.sheetId(sheet)} ${areas.map(plainAddress).join(' ')}`;
  return session.drafts.of(name, ValidationDraft, () => new ValidationDraft(cells));
}
