import type { WorkOptions } from '../../app/work';
import { formOfCategory } from '../../guide/formOfCategory';
import type { Guide } from '../../guide/guide';
import type { ApplicationReview, Review } from '../../review/review';
import { WorkbookFault } from '../../workbook/fault';
import { fetchDetails } from '../fetchGuide';
import { loadedPart } from '../loadedPart';
import { strings } from '../strings';
import { checkedMessage, formsMessage } from './messages';
import type { PaneParts, RunJob } from './paneParts';
import type { PaneState } from './paneState';
import { selectedApplications } from './selectedApplications';

/** The applications that forms are made for: all, those of the selected rows, or a category's. */
export type FormRows = 'all' | 'selected' | { readonly category: string };

/** What a person can do with performance-target forms. */
export interface FormActions {
  /** `edited` says what becomes of a form made before in which somebody has typed. */
  readonly writeForms: (which: FormRows, edited: 'keep' | 'version') => Promise<void>;
  readonly writeBlankForms: (category: string) => Promise<void>;
  /** Checks the workbook's filled-in forms against its rows, which are reviewed first where they have not been. */
  readonly checkForms: () => Promise<void>;
}

/** `reviewed` gives the review as it stands, made now where there is none or where it is out of date. */
export function formActions(
  { guide, state, port, dispatch }: PaneParts,
  run: RunJob,
  reviewed: (options: WorkOptions, now: PaneState) => Promise<Review | null>,
): FormActions {
  return {
    writeForms: async (which, edited) => {
      const { review } = state;
      if (!review) return;
      await run(
        'writing',
        async (options) => {
          const chosen = await chosenApplications(review, which);
          if (chosen.length === 0) return null;
          const { writeForms } = await loadedPart(() => import('../../app/writeForms'));
          return writeForms(port, chosen, await guideFor(chosen, guide), { ...options, edited });
        },
        (made) => (made ? formsMessage(made) : { intent: 'warning', text: strings.forms.noneSelected }),
      );
    },
    writeBlankForms: async (category) => {
      await run(
        'writing',
        async (options) => {
          const { writeBlankForms } = await loadedPart(() => import('../../app/writeForms'));
          return writeBlankForms(port, guide, [category], options);
        },
        formsMessage,
      );
    },
    checkForms: async () => {
      await run(
        'checking',
        async (options, now) => {
          const rows = (await reviewed(options, now))?.applications ?? [];
          // A workbook of forms alone has no rows to hold them against.
          const applications = rows.length > 0 ? rows.map(({ application }) => application) : null;
          const { checkForms } = await loadedPart(() => import('../../app/checkForms'));
          const checked = await checkForms(port, { guide, applications }, options);
          dispatch({ type: 'checked', checked });
          return checked;
        },
        checkedMessage,
      );
    },
  };
}

async function chosenApplications(review: Review, which: FormRows): Promise<readonly ApplicationReview[]> {
  if (which === 'all') return review.applications;
  if (which === 'selected') return selectedApplications(review);
  return review.applications.filter(({ application }) => application.category === which.category);
}

/** The guide, with what its appendices ask for where one of the forms suggests it. @throws WorkbookFault */
async function guideFor(chosen: readonly ApplicationReview[], guide: Guide): Promise<Guide> {
  const suggests = chosen.some(({ application }) => {
    const answer = formOfCategory(guide, application.category);
    return 'form' in answer && answer.form.header.flat().some(({ suggestion }) => suggestion !== undefined);
  });
  if (!suggests) return guide;
  try {
    return await fetchDetails(guide);
  } catch (error) {
    throw new WorkbookFault('unexpected', strings.catalogue.failed, error);
  }
}
