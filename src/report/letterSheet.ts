import type { Guide } from '../guide/guide';
import { suggestions } from '../guide/handling';
import { fieldByRole } from '../guide/lookup';
import type { SheetDescription } from '../workbook/edit';
import type { CityLetter, Problem } from './cityLetters';
import { textOf } from './meeting/filingFigures';
import {
  meetingSheet,
  type MeetingCell,
  type MeetingColumn,
  type MeetingLayout,
} from './meeting/meetingTable';
import { tablePrint } from './officialLook';

/** The tab of a city's letter, before it is made free of others. */
export function letterName(city: string): string {
  return `反馈-${city}`;
}

const columns: readonly MeetingColumn[] = [
  { title: '序号', width: 6, kind: 'label' },
  { title: '单位', width: 22, kind: 'text' },
  { title: '项目', width: 24, kind: 'text' },
  { title: '问题', width: 48, kind: 'text' },
  { title: '依据条款', width: 18, kind: 'label' },
  { title: '处理建议', width: 11, kind: 'label' },
  { title: '反馈情况', width: 20, kind: 'blank' },
];

/** Who sends the letters and when, and by when they are to be answered; "" for what is not said. */
export interface LetterLayout extends Pick<MeetingLayout, 'preparedBy' | 'preparedOn'> {
  readonly answerBy: string;
}

/** A letter is sent by itself, so that its pages are counted from 1; how many it has, Excel knows of a sheet alone. */
const ownPages = { footer: '第 &P 页', firstPage: 1 } as const;
const countedPages = { ...ownPages, footer: tablePrint.footer } as const;

/**
 * 反馈意见: what has been found in a city's filings, as a letter to the city with room for its answers. `alone`: whether
 * it is its workbook's only sheet; of sheets that are printed together Excel would give each the number of all pages.
 */
export function* letterSheet(
  letter: CityLetter,
  guide: Guide,
  layout: LetterLayout,
  name: string,
  alone: boolean,
): Generator<void, SheetDescription> {
  const rows = letter.problems.map((problem, index) => ({ cells: [index + 1, ...cellsOf(problem, guide)] }));
  const table = {
    title: '项目审核反馈意见',
    opening: {
      addressee: `${letter.addressee}：`,
      prose: `${filedSentence(letter, guide)}${askingSentence(letter, layout)}`,
    },
    signature: ['反馈单位', '反馈时间'] as const,
    unit: '',
    paper: 'A4' as const,
    pages: alone ? countedPages : ownPages,
    columns,
    blocks: [{ total: null, rows }],
    notes: ['处理建议供参考，以主管部门核定为准', '优先、提示类意见未列入'],
  };
  return yield* meetingSheet(table, name, guide, { ...layout, total: 'last', cityPages: false });
}

function cellsOf({ subject, message, basis, suggestion }: Problem, guide: Guide): MeetingCell[] {
  return [...subjectCells(subject, guide), message, basis, suggestion, null];
}

function subjectCells(subject: Problem['subject'], guide: Guide): MeetingCell[] {
  if (subject.of === 'city') return [subject.county ?? '全市', null];
  if (subject.of === 'sheet') return [`${subject.file ?? ''}工作表“${subject.sheet}”`, null];
  const text = (role: 'applicant' | 'project'): string =>
    textOf(subject.application, fieldByRole(guide, role)?.id);
  return [text('applicant'), text('project')];
}

function filedSentence({ filed, filedWithOthers, verdicts }: CityLetter, guide: Guide): string {
  const counts = verdicts.map(({ verdict, count }) => `${verdict} ${count} 项`).join('、');
  const joint =
    filedWithOthers > 0 ? `（另有 ${filedWithOthers} 项与其他设区市申报的项目合并申报，不计在内）` : '';
  return `你市本批次申报 ${filed} 项${joint}，经对照《${guide.document}》审核，${counts}。`;
}

function askingSentence({ problems }: CityLetter, { answerBy }: LetterLayout): string {
  const parts = suggestions.flatMap((suggestion) => {
    const count = problems.filter((problem) => problem.suggestion === suggestion).length;
    return count === 0 ? [] : [`${suggestion} ${count} 条`];
  });
  const due = answerBy === '' ? '' : `，于 ${answerBy} 前`;
  return `现将审核发现的 ${problems.length} 条问题反馈如下（按处理建议分：${parts.join('、')}），请逐条核对处理，在“反馈情况”栏填写后${due}报回。`;
}
