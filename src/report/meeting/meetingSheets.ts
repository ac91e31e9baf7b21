import type { Review } from '../../review/review';
import type { SheetDescription } from '../../workbook/edit';
import { limitsName, limitsSheet } from '../limitsSheet';
import { applicationsTable } from './applicationsSheet';
import { byCategoryTable } from './byCategorySheet';
import { byCityTable } from './byCitySheet';
import { calculationTable } from './calculationSheet';
import { chartsSheet } from './chartsSheet';
import { coverSheet } from './coverSheet';
import { matrixTable } from './matrixSheet';
import { meetingBatch, type MeetingBatch, type MeetingRequest } from './meetingBatch';
import { meetingSheet, type MeetingTable } from './meetingTable';
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

/** A sheet to be made: what it is, and the name that is free for it. */
export interface PlannedSheet {
  readonly kind: MeetingSheetKind;
  readonly name: string;
}

/** The planned sheets in their order, each in steps of its own, so that the page can breathe and the job be cancelled. */
export function meetingSheets(
  planned: readonly PlannedSheet[],
  review: Review,
  request: MeetingRequest,
): Generator<void, SheetDescription>[] {
  const batch = meetingBatch(review, request);
  return planned.map((sheet) => sheetSteps(sheet, planned, batch));
}

function* sheetSteps(
  { kind, name }: PlannedSheet,
  planned: readonly PlannedSheet[],
  batch: MeetingBatch,
): Generator<void, SheetDescription> {
  const { review, guide, layout } = batch;
  switch (kind) {
    case 'cover': {
      const sheets = planned.filter((each) => each.kind !== 'cover').map((each) => each.name);
      return yield* coverSheet(batch, sheets, name);
    }
    case 'charts':
      return chartsSheet(batch, name);
    case 'limits':
      return limitsSheet(review, guide, name, {
        ...layout,
        limitsOnly: planned.some((each) => each.kind === 'support'),
      });
    default:
      return yield* meetingSheet(yield* tableSteps(kind, batch), name, guide, layout);
  }
}

function* tableSteps(
  kind: Exclude<MeetingSheetKind, 'cover' | 'charts' | 'limits'>,
  batch: MeetingBatch,
): Generator<void, MeetingTable> {
  switch (kind) {
    case 'by-city':
      return byCityTable(batch);
    case 'by-category':
      return byCategoryTable(batch);
    case 'matrix':
      return matrixTable(batch);
    case 'support':
      return supportTable(batch);
    case 'problems':
      return yield* problemsTable(batch);
    case 'applications':
      return yield* applicationsTable(batch);
    case 'supported':
      return supportedTable(batch);
    case 'published':
      return publishedTable(batch);
    case 'calculation':
      return yield* calculationTable(batch);
  }
}
