import { Decimal } from 'decimal.js';
import { loadGuide, policyFolder } from '../../../src/guide/loadGuide';
import type { Application, Reading } from '../../../src/intake/application';
import { meetingBatch, type MeetingBatch } from '../../../src/report/meeting/meetingBatch';
import type { MeetingTable } from '../../../src/report/meeting/meetingTable';
import type { ApplicationReview, Review } from '../../../src/review/review';
import { application, applicationReview, review, subsidy } from '../reviewFixtures';

export const guide = loadGuide(policyFolder('2021'));

/** What a row says: its names, its mark and its amounts in 万元, each as a text; left out, the cell is blank. */
export interface Said {
  readonly applicant?: string;
  readonly project?: string;
  readonly status?: string;
  readonly approved?: string;
  readonly investment?: string;
}

/** An application of that row; its sheet has all the columns. */
export function said(row: number, { applicant, project, status, approved, investment }: Said): Application {
  const text = (value: string | undefined): Reading =>
    value === undefined ? { state: 'empty' } : { state: 'text', value };
  const number = (value: string | undefined): Reading =>
    value === undefined ? { state: 'empty' } : { state: 'number', value: new Decimal(value) };
  return application(row, {
    applicant: text(applicant ?? `单位${row}`),
    projectName: text(project ?? `项目${row}`),
    approvalStatus: text(status),
    approvedSubsidy: number(approved),
    totalInvestment: number(investment),
  });
}

/** Its review, by default 符合 with a ceiling of 80 and 40 at once. */
export function reviewed(application: Application, part: Partial<ApplicationReview> = {}): ApplicationReview {
  return applicationReview(application.row, { application, subsidy: subsidy(), ...part });
}

/** The rows of one combined filing: the amounts stand on the first. */
export function combined(
  lead: Application,
  member: Application,
  verdict: ApplicationReview['verdict'] = '符合',
): ApplicationReview[] {
  const nothing = new Decimal(0);
  const none = { eligible: nothing, first: nothing, final: nothing, requested: nothing, excess: nothing };
  return [
    reviewed(lead, { subsidy: subsidy({ group: 'A' }), verdict }),
    reviewed(member, { subsidy: subsidy({ group: 'A', ...none }) }),
  ];
}

export function batchOf(
  applications: readonly ApplicationReview[],
  part: Partial<Review> = {},
  cityPages = false,
): MeetingBatch {
  const layout = { total: 'last', preparedBy: '', preparedOn: '', cityPages } as const;
  return meetingBatch(review(applications, part), { guide, layout, version: 'test', sameWorkbook: true });
}

/** What stands under a column's title, row by row. */
export function underTitle({ columns, blocks }: MeetingTable, title: string): unknown[] {
  const place = columns.findIndex((column) => column.title === title);
  return blocks.flatMap(({ rows }) => rows.map(({ cells }) => cells[place]));
}
