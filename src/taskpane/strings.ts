import { guideStrings } from './strings/guideStrings';
import { readingStrings } from './strings/readingStrings';
import { reviewStrings } from './strings/reviewStrings';
import { sheetStrings } from './strings/sheetStrings';
import { shellStrings } from './strings/shellStrings';

/** Every text of the pane that is not the guide's own, by the part of the pane that shows it. */
export const strings = {
  ...shellStrings,
  ...reviewStrings,
  ...guideStrings,
  ...sheetStrings,
  ...readingStrings,
} as const;
