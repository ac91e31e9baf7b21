import type { Guide } from '../../guide/guide';
import type { Review } from '../../review/review';
import { filingFigures } from './filingFigures';
import type { MeetingSheetKind } from './meetingSheets';
import { supportedDoubts } from './supportedDoubts';

/** What is to be said before the lists of what is marked 拟支持 are made; nothing where none is among the sheets. */
export function listDoubts(review: Review, guide: Guide, kinds: readonly MeetingSheetKind[]): string[] {
  const listed = kinds.includes('supported') || kinds.includes('published');
  return listed ? supportedDoubts(filingFigures(review, guide), guide) : [];
}
