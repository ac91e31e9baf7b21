import { Decimal } from 'decimal.js';
import { loadGuide, policyFolder } from '../../src/guide/loadGuide';
import { formSheet } from '../../src/report/forms/formSheet';
import { prefillOf } from '../../src/report/forms/prefill';
import { application } from '../report/reviewFixtures';

const guide = loadGuide(policyFolder('2021'));
const form = guide.categories.find(({ form: each }) => each?.id === '1-10')?.form;
const tasks = guide.catalogues.find(({ id }) => id === '1-1')?.entries ?? [];

function goalOf(number: Decimal): { readonly goal: unknown; readonly prefilled: readonly string[] } {
  if (!form) throw new Error('no form 1-10');
  const row = application(4, { keyTaskNumber: { state: 'number', value: number } });
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

test('a task that is not in the appendix suggests nothing', () => {
  expect(goalOf(new Decimal(tasks.length + 1))).toEqual({ goal: null, prefilled: [] });
});
