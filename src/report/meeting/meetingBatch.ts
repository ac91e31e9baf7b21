import type { Guide } from '../../guide/guide';
import type { Application } from '../../intake/application';
import type { Review } from '../../review/review';
import { placesOf, type Places } from '../places';
import { filingFigures, type FilingFigures } from './filingFigures';
import type { MeetingLayout } from './meetingTable';

/** What the sheets for a meeting are made of beside the review. */
export interface MeetingRequest {
  readonly guide: Guide;
  readonly layout: MeetingLayout;
  /** The version of the tool, for the cover. */
  readonly version: string;
  /** Whether they stand in the workbook that was reviewed, so that its cells can be led to. */
  readonly sameWorkbook: boolean;
  /** The addresses of the batch's files as seen from the workbook to be written, by their names: they are led to. */
  readonly addresses?: ReadonlyMap<string, string>;
}

/** A review as all sheets see it. */
export interface MeetingBatch extends MeetingRequest {
  readonly review: Review;
  readonly filings: readonly FilingFigures[];
  readonly places: Places;
}

/** Counts the filings of a review once for all sheets. */
export function meetingBatch(review: Review, request: MeetingRequest): MeetingBatch {
  const { guide } = request;
  return { ...request, review, filings: filingFigures(review, guide), places: placesOf(review, guide) };
}

/** Whether a page is to begin with that entry, because its place is another than the one before. */
export function startsPage<T>(
  { layout, places }: Pick<MeetingBatch, 'layout' | 'places'>,
  entries: readonly T[],
  index: number,
  placedOf: (entry: T) => Pick<Application, 'city' | 'county'>,
): boolean {
  const [before, entry] = [entries[index - 1], entries[index]];
  if (!layout.cityPages || before === undefined || entry === undefined) return false;
  return places.labelOf(placedOf(before)) !== places.labelOf(placedOf(entry));
}
