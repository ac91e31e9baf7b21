import type { Guide } from '../../guide/guide';
import type { Review } from '../../review/review';
import type { SheetDescription } from '../../workbook/edit';
import { limitsName, limitsSheet } from '../limitsSheet';
import { byCityTable } from './byCitySheet';
import { filingFigures } from './filingFigures';
import { meetingSheet, type MeetingLayout, type MeetingTable } from './meetingTable';

/** The sheets for a meeting in their order. */
export const meetingSheetKinds = ['by-city', 'limits'] as const;
export type MeetingSheetKind = (typeof meetingSheetKinds)[number];

/** What each is called, in the pane and on its tab. */
export const meetingSheetNames: Readonly<Record<MeetingSheetKind, string>> = {
  'by-city': '分地区汇总',
  limits: limitsName,
};

/** What the sheets are made of beside the review. */
export interface MeetingRequest {
  readonly guide: Guide;
  readonly layout: MeetingLayout;
}

/** One sheet for a meeting under that name. */
export function meetingSheetOf(
  kind: MeetingSheetKind,
  name: string,
  review: Review,
  request: MeetingRequest,
): SheetDescription {
  const { guide, layout } = request;
  if (kind === 'limits') return limitsSheet(review, guide, name);
  return meetingSheet(tableOf(kind, review, request), name, guide, layout);
}

function tableOf(
  kind: Exclude<MeetingSheetKind, 'limits'>,
  review: Review,
  { guide }: MeetingRequest,
): MeetingTable {
  const filings = filingFigures(review, guide);
  switch (kind) {
    case 'by-city':
      return byCityTable(review, guide, filings);
  }
}
