import { Decimal } from 'decimal.js';
import { loadGuide, policyFolder } from '../../src/guide/loadGuide';
import { formSheet } from '../../src/report/forms/formSheet';
import { prefillOf } from '../../src/report/forms/prefill';
import { tallestRow } from '../../src/workbook/textHeight';
import { application } from '../report/reviewFixtures';

const guide = loadGuide(policyFolder('2021'));
const form = guide.categories.find(({ form: each }) => each?.id === '1-10')?.form;
const tasks = guide.catalogues.find(({ id }) => id === '1-1')?.entries ?? [];

function goalOf(named: Decimal | string): { readonly goal: unknown; readonly prefilled: readonly string[] } {
  if (!form) throw new Error('no form 1-10');
  const keyTaskNumber =
    typeof named === 'string'
      ? ({ state: 'text', value: named } as const)
      : ({ state: 'number', value: named } as const);
  const row = application(4, { keyTaskNumber });
  const { description, prefilled } = formSheet(form, '绩效-1', prefillOf(row, null, form, guide));
  const line = description.contents.find(([label]) => label === '总体目标');
  return { goal: line?.[2], prefilled: Object.values(prefilled) };
}

test('a row that names its task has the task’s indicators and targets suggested as its goal, visibly', () => {
  const [first] = tasks;
  const { goal, prefilled } = goalOf(new Decimal(first?.number ?? NaN));
  expect(prefilled).toEqual(['keyTaskNumber']);
  for (const { title, items } of first?.details ?? []) {
    expect(goal).toContain(`${title}：`);
    for (const item of items) expect(goal).toContain(item);
  }
  expect(first?.details).toHaveLength(2);
});

test('a task may be named by its number, its name or both; what names none beyond doubt suggests nothing', () => {
  const [first, second] = tasks;
  const { goal } = goalOf(new Decimal(first?.number ?? NaN));
  for (const named of [`第${first?.number}项`, first?.name ?? '', `${first?.number} ${first?.name}`])
    expect(goalOf(named).goal).toBe(goal);
  expect(goalOf(`${first?.number} ${second?.name}`)).toEqual({ goal: null, prefilled: [] });
});

test('the longest targets of all tasks are shown whole, on one page', () => {
  for (const { number, details } of tasks) {
    const row = application(4, { keyTaskNumber: { state: 'text', value: number } });
    if (!form) throw new Error('no form 1-10');
    const { description } = formSheet(form, '绩效-1', prefillOf(row, null, form, guide));
    const heights = description.rowHeights.map(({ height }) => height);
    expect(details.length).toBeGreaterThan(0);
    expect(Math.max(...heights)).toBeLessThan(tallestRow);
    expect(description.print.titleRows).toBeUndefined();
  }
});

test('a task that is not in the appendix suggests nothing', () => {
  expect(goalOf(new Decimal(tasks.length + 1))).toEqual({ goal: null, prefilled: [] });
});
