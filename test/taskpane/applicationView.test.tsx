/** @jest-environment jsdom */
import './pageSetup';
import { screen } from '@testing-library/react';
import { Decimal } from 'decimal.js';
import userEvent from '@testing-library/user-event';
import type { ApplicationReview, Review } from '../../src/review/review';
import { ApplicationView } from '../../src/taskpane/review/ApplicationView';
import { show } from './pageSetup';
import { guide, reviewedSample } from './reviewedSample';

let review: Review;
const onClause = jest.fn();
const onEntry = jest.fn();
const nothing = (): void => undefined;
beforeAll(async () => {
  review = (await reviewedSample('province-2021.xlsx')).review;
});

function view(entry: ApplicationReview): void {
  show(
    <ApplicationView
      entry={entry}
      guide={guide}
      previous={null}
      next={null}
      onShow={nothing}
      onBack={nothing}
      onGoTo={nothing}
      onClause={onClause}
      onEntry={onEntry}
    />,
  );
}

const found = (wanted: (entry: ApplicationReview) => boolean): ApplicationReview => {
  const entry = review.applications.find(wanted);
  if (!entry) throw new Error('the sample has no such application');
  return entry;
};

test('what only a person can judge stands in a checklist of its own, by clause, and the clauses open', async () => {
  const entry = found(
    ({ findings, elsewhere }) =>
      elsewhere.length > 1 && findings.every(({ severity }) => severity !== 'confirm'),
  );
  view(entry);
  const toggle = screen.getByRole('button', { name: `待核实 ${entry.elsewhere.length} 项` });
  expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await userEvent.click(toggle);
  for (const id of entry.elsewhere) expect(screen.getByText(`（${id}，表中无此列）`)).toBeInTheDocument();
  const rule = guide.categories.flatMap(({ rules }) => rules).find(({ id }) => id === entry.elsewhere[0]);
  const clause = screen.getAllByRole('button', { name: `查看指南条款 ${rule?.clause}` }).at(-1);
  if (clause) await userEvent.click(clause);
  expect(onClause).toHaveBeenCalledWith(expect.objectContaining({ clause: rule?.clause, rule: null }));
});

test('what the row itself asks is in the checklist, unfolded, and not among the findings', () => {
  const entry = found(({ findings }) => findings.some(({ severity }) => severity === 'confirm'));
  const asked = entry.findings.filter(({ severity }) => severity === 'confirm');
  view(entry);
  const count = asked.length + entry.elsewhere.length;
  expect(screen.getByRole('button', { name: `待核实 ${count} 项` })).toHaveAttribute('aria-expanded', 'true');
  for (const { message } of asked) expect(screen.getAllByText(message)).toHaveLength(1);
});

test('ceiling, amount before it, which ceiling binds and what it cuts stand apart', () => {
  const entry = found(({ subsidy }) => subsidy?.binding === 'rate');
  const { subsidy } = entry;
  if (!subsidy) throw new Error('no subsidy');
  const amounts = { cap: new Decimal(1000), uncapped: new Decimal(1200), eligible: new Decimal(1000) };
  view({ ...entry, subsidy: { ...subsidy, ...amounts, binding: 'cap' } });
  const valueOf = (term: string): string | null | undefined =>
    screen.getByText(term, { selector: 'dt' }).nextElementSibling?.textContent;
  expect(['补助上限', '封顶前', '起作用的上限', '封顶削减', '测算补助'].map(valueOf)).toEqual([
    '1,000',
    '1,200',
    '最高额',
    '200',
    '1,000',
  ]);
});

test('the key task of an application leads to its indicators and targets', async () => {
  const [entry] = review.applications;
  const [cell] = entry ? [...entry.application.cells.values()] : [];
  const category = guide.categories.find(({ prefix }) => prefix === 'KTR');
  const rule = category?.rules.find(({ mechanism }) => mechanism.kind === 'one-of' && mechanism.catalogue);
  if (!entry || !cell || !category || rule?.mechanism.kind !== 'one-of') throw new Error('no such rule');
  const { field } = rule.mechanism;
  const reading = { state: 'text', value: '止裂钢' } as const;
  const cells = new Map([[field, { ...cell, field, raw: ' 止裂钢 ', reading }]]);
  view({
    ...entry,
    findings: [],
    elsewhere: [],
    application: { ...entry.application, category: category.id, cells },
  });
  await userEvent.click(screen.getByRole('button', { name: '查看附件1-1中“止裂钢”的指标' }));
  expect(onEntry).toHaveBeenCalledWith({ appendix: '1-1', attachment: '附件1-1', text: '止裂钢' });
});

test('what tells the city stands beside it where no cell of the row does, and that none is known', () => {
  const [entry] = review.applications;
  if (!entry) throw new Error('the sample has no application');
  const of = (place: Partial<ApplicationReview['application']>): void =>
    view({ ...entry, application: { ...entry.application, ...place } });
  const cityFrom = { from: 'band', text: '一、苏州市', at: { row: 4, column: 0 } } as const;
  of({ city: '苏州市', county: null, cityFrom });
  of({ city: null, county: null });
  expect(screen.getByText(/苏州市（按分组标题“一、苏州市”（A5））/)).toBeInTheDocument();
  expect(screen.getByText(/设区市不明，未计入任何市的限报/)).toBeInTheDocument();
});
