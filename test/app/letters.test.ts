import { clearMarks } from '../../src/app/clearMarks';
import { reviewWorkbooks } from '../../src/app/reviewSheets';
import { writeLetters } from '../../src/app/writeLetters';
import type { Review } from '../../src/review/review';
import type { FilePort } from '../../src/xlsx/filePort';
import { changedParts, guide, openedBatch, partsNow, request } from './openedBatch';

const layout = { preparedBy: '', preparedOn: '', answerBy: '' };

async function reviewOf(port: FilePort): Promise<Review> {
  const outcome = await reviewWorkbooks([port], request);
  if (outcome.kind !== 'reviewed') throw new Error('a question');
  return outcome.review;
}

const names = (port: FilePort): string[] => port.workbook.sheets.map(({ name }) => name);

test('letters made again stand once; one that somebody has answered stays beside the new one', async () => {
  const port = await openedBatch();
  const review = await reviewOf(port);
  const { sheets } = await writeLetters(port, review, guide, layout);
  expect(names(port)).toEqual(['申报汇总', ...sheets]);
  expect((await writeLetters(port, review, guide, layout)).kept).toEqual([]);
  expect(names(port)).toEqual(['申报汇总', ...sheets]);
  const [first = ''] = sheets;
  port.workbook.sheet(first).setContent(5, 6, '已补正');
  expect((await writeLetters(port, review, guide, layout)).kept).toEqual([first]);
  expect(port.workbook.sheet(first).value(5, 6)).toBe('已补正');
  expect(names(port)).toContain(`${first}(2)`);
});

test('a city without anything left to answer loses its former letter', async () => {
  const port = await openedBatch();
  const review = await reviewOf(port);
  const { sheets } = await writeLetters(port, review, guide, layout);
  const applications = review.applications.map((entry) => ({ ...entry, findings: [] }));
  const mended = {
    ...review,
    applications,
    sheets: review.sheets.map((sheet) => ({ ...sheet, findings: [] })),
  };
  const again = await writeLetters(port, mended, guide, layout);
  expect(sheets).toEqual(['反馈-南京市', '反馈-无锡市']);
  expect(again).toMatchObject({ sheets: [], without: ['南京市', '无锡市', '苏州市'] });
  expect(names(port)).toEqual(['申报汇总']);
});

test('clearing takes the letters away without a trace', async () => {
  const port = await openedBatch();
  const before = partsNow(port);
  await writeLetters(port, await reviewOf(port), guide, layout);
  expect(await clearMarks(port)).toEqual({ found: true, edited: [], missing: [], remarks: [] });
  expect(changedParts(port, before)).toEqual([]);
});
