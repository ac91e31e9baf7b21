import type { Guide } from '../../guide/guide';
import type { Review } from '../../review/review';
import type { SheetDescription } from '../../workbook/edit';
import { limitsName, limitsSheet } from '../limitsSheet';
import { applicationsTable } from './applicationsSheet';
import { byCategoryTable } from './byCategorySheet';
import { byCityTable } from './byCitySheet';
import { calculationTable } from './calculationSheet';
import { chartsSheet } from './chartsSheet';
import { coverSheet } from './coverSheet';
import { filingFigures, type FilingFigures } from './filingFigures';
import { matrixTable } from './matrixSheet';
import { meetingSheet, type MeetingLayout, type MeetingTable } from './meetingTable';
import { problemsTable } from './problemsSheet';
import { publishedTable, supportedTable } from './supportedSheets';
import { supportTable } from './supportSheet';

/** The sheets for a meeting in their order. */
export const meetingSheetKinds = [
  'cover',
  'by-city',
  'by-category',
  'matrix',
  'charts',
  'limits',
  'support',
  'problems',
  'applications',
  'supported',
  'published',
  'calculation',
] as const;
export type MeetingSheetKind = (typeof meetingSheetKinds)[number];

/** What each is called, in the pane and on its tab. */
export const meetingSheetNames: Readonly<Record<MeetingSheetKind, string>> = {
  cover: '汇总封面',
  'by-city': '分地区汇总',
  'by-category': '分类别汇总',
  matrix: '地区和类别汇总',
  charts: '汇总图表',
  limits: limitsName,
  support: '支持数量使用情况',
  problems: '问题清单',
  applications: '审核情况表',
  supported: '拟支持项目名单',
  published: '公示名单',
  calculation: '测算明细',
};

/** What the sheets are made of beside the review. */
export interface MeetingRequest {
  readonly guide: Guide;
  readonly layout: MeetingLayout;
  /** The version of the tool, for the cover. */
  readonly version: string;
  /** Whether they stand in the workbook that was reviewed, so that its cells can be led to. */
  readonly sameWorkbook: boolean;
}

/** A sheet to be made: what it is, and the name that is free for it. */
export interface PlannedSheet {
  readonly kind: MeetingSheetKind;
  readonly name: string;
}

/** The planned sheets one after another, so that the page can breathe between them. */
export function* meetingSheets(
  planned: readonly PlannedSheet[],
  review: Review,
  request: MeetingRequest,
): Generator<SheetDescription> {
  const { guide, layout, version } = request;
  const filings = filingFigures(review, guide);
  for (const { kind, name } of planned) {
    if (kind === 'cover') {
      const sheets = planned.filter((each) => each.kind !== 'cover').map((each) => each.name);
      yield coverSheet(review, guide, filings, layout, { version, sheets }, name);
    } else if (kind === 'charts') yield chartsSheet(review, guide, filings, name);
    else if (kind === 'limits') yield limitsSheet(review, guide, name, layout);
    else yield meetingSheet(tableOf(kind, review, request, filings), name, guide, layout);
  }
}

function tableOf(
  kind: Exclude<MeetingSheetKind, 'cover' | 'charts' | 'limits'>,
  review: Review,
  { guide, layout, sameWorkbook }: MeetingRequest,
  filings: readonly FilingFigures[],
): MeetingTable {
  switch (kind) {
    case 'by-city':
      return byCityTable(review, guide, filings);
    case 'by-category':
      return byCategoryTable(guide, filings);
    case 'matrix':
      return matrixTable(review, guide, filings);
    case 'support':
      return supportTable(review, guide);
    case 'problems':
      return problemsTable(review, guide, layout, { sameWorkbook });
    case 'applications':
      return applicationsTable(review, guide, layout, filings);
    case 'supported':
      return supportedTable(guide, filings);
    case 'published':
      return publishedTable(guide, filings);
    case 'calculation':
      return calculationTable(review, guide);
  }
}
