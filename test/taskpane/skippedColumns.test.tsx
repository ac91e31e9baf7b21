/** @jest-environment jsdom */
import './pageSetup';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ColumnAnswer } from '../../src/app/batch';
import { reviewSheets, type ReviewOutcome } from '../../src/app/reviewSheets';
import { MappingView } from '../../src/taskpane/mapping/MappingView';
import { guide, openedBatch, request } from '../app/openedBatch';
import { show } from './pageSetup';

const green = '绿色化改造升级项目';

async function reviewed(
  answers: readonly ColumnAnswer[],
): Promise<Extract<ReviewOutcome, { kind: 'reviewed' }>> {
  const port = await openedBatch((workbook) => {
    workbook.addWorksheet('说明').getCell('A1').value = '填写说明';
    const sheet = workbook.addWorksheet('甲表');
    sheet.getRow(1).values = ['序号', '名目', '主办', '项目类别', '项目总投资（万元）'];
    sheet.getRow(2).values = [1, '余热', '甲', green, 3000];
    sheet.getRow(3).values = [2, '中水', '乙', green, 800];
  });
  const outcome = await reviewSheets(port, { ...request, doubtful: 'leave', answers });
  if (outcome.kind !== 'reviewed') throw new Error('a question');
  return outcome;
}

function open(
  { review }: { review: Parameters<typeof MappingView>[0]['review'] },
  onAnswer = jest.fn(),
): void {
  show(
    <MappingView
      review={review}
      guide={guide}
      answers={[]}
      shared={[]}
      onAnswer={onAnswer}
      onExport={() => Promise.resolve(null)}
      onImport={() => undefined}
      onReview={() => undefined}
      onBack={() => undefined}
    />,
  );
}

test('the columns of a table that names no projects are given a meaning, and then it is reviewed', async () => {
  const { review } = await reviewed([]);
  expect(review.applications).toEqual([]);
  const answers: ColumnAnswer[] = [];
  open(
    { review },
    jest.fn((answer: ColumnAnswer) => answers.push(answer)),
  );
  const table = screen.getByRole('region', { name: '甲表' });
  expect(within(table).getByText(/第 1 行像是表头/)).toBeInTheDocument();
  expect(screen.queryByRole('region', { name: '说明' })).toBeNull();
  for (const [header, field] of [
    ['名目', '项目名称'],
    ['主办', '项目承担单位'],
  ] as const) {
    await userEvent.click(within(table).getByRole('button', { name: new RegExp(`^改为 . 列 ${header}`) }));
    await userEvent.click(within(table).getByRole('button', { name: field }));
  }
  const again = await reviewed(answers);
  expect(again.review.applications.map(({ verdict }) => verdict)).toEqual(['符合', '不符合']);
});

test('it is said where no table was found at all', async () => {
  const { review } = await reviewed([]);
  open({ review: { ...review, sheets: review.sheets.slice(0, 1) } });
  expect(screen.getByText(/没有找到表头/)).toBeInTheDocument();
});
