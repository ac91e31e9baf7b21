import type { Review } from '../../src/review/review';
import { checklistCount, checklistOf } from '../../src/taskpane/review/checklistItems';
import { guide, reviewedSample } from './reviewedSample';

let reviews: Review[];
beforeAll(async () => {
  reviews = [
    (await reviewedSample('suzhou-2021.xlsx')).review,
    (await reviewedSample('province-2021.xlsx')).review,
  ];
});

test('an application’s checklist holds what its row asks and every condition without a column, once', () => {
  for (const { applications } of reviews) {
    for (const entry of applications) {
      const groups = checklistOf(entry, guide);
      const asked = entry.findings.filter(({ severity }) => severity === 'confirm');
      expect(entry.elsewhere).toHaveLength(entry.counts.toConfirmElsewhere);
      expect(checklistCount(groups)).toBe(asked.length + entry.counts.toConfirmElsewhere);
      expect(new Set(groups.map(({ clause }) => clause)).size).toBe(groups.length);
    }
  }
});

test('the groups stand in the order of the category’s rules, with a question each', () => {
  for (const { applications } of reviews) {
    for (const entry of applications) {
      const category = guide.categories.find(({ id }) => id === entry.application.category);
      const order = [...new Set(category?.rules.map(({ clause }) => clause))];
      const groups = checklistOf(entry, guide);
      const places = groups.flatMap(({ clause }) => (clause === null ? [] : order.indexOf(clause)));
      if (category) expect(places).toEqual([...places].sort((a, b) => a - b));
      for (const { items } of groups)
        for (const item of items) if (item.kind === 'absent') expect(item.question).not.toBe('');
    }
  }
});

test('a branch is not asked what only another branch must fulfil', () => {
  const [first] = reviews;
  const entry = first?.applications.find(
    ({ application, branch }) => application.category === 'green-upgrade' && branch !== null,
  );
  const rules = guide.categories.find(({ id }) => id === 'green-upgrade')?.rules ?? [];
  for (const id of entry?.elsewhere ?? []) {
    const branches = rules.find((rule) => rule.id === id)?.applies?.branch;
    if (branches) expect(branches).toContain(entry?.branch);
  }
});
