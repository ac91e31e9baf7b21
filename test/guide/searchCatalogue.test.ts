import fc from 'fast-check';
import { appendicesOf } from '../../src/guide/appendix';
import { loadGuide, loadInitials, policyFolder } from '../../src/guide/loadGuide';
import { searchCatalogue } from '../../src/guide/searchCatalogue';

const folder = policyFolder('2021');
const guide = loadGuide(folder);
const appendices = appendicesOf(guide.catalogues, loadInitials(folder));
const tasks = appendices.find(({ id }) => id === '1-1')?.entries ?? [];
const first = (text: string): string | undefined => searchCatalogue(tasks, text)[0]?.number;

test.each([
  ['47', '47'],
  ['12', '12'],
  ['第12', '12'],
  ['第十二', '12'],
  ['第 12 项', '12'],
  ['任务十二', '12'],
  ['一百零一', '101'],
  ['二十', '20'],
  ['012', '12'],
  ['第一百零二', undefined],
  ['止裂钢', '5'],
  ['重型拖拉机', '86'],
  ['ｆｂａｒ', '41'],
  ['zlg', '5'],
  ['gynzz', undefined],
  ['ktjct', '22'],
  ['基于云原生的大数据容器云平台', '51'],
  ['全自动化除草机器人', '85'],
  ['房地产开发', undefined],
])('%s finds task %s', (text, number) => {
  expect(first(text)).toBe(number);
});

test('every task is found first by its number, its name and its initials', () => {
  for (const { number, name, initials } of tasks) {
    expect([first(number), first(name)]).toEqual([number, number]);
    expect(searchCatalogue(tasks, initials).map((entry) => entry.number)).toContain(number);
  }
});

test('whatever is typed, what is found is in the list, once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const found = searchCatalogue(tasks, text);
      expect(new Set(found).size).toBe(found.length);
      for (const entry of found) expect(tasks).toContain(entry);
    }),
  );
});

test('nothing typed finds everything in order', () => {
  expect(searchCatalogue(tasks, ' ')).toEqual(tasks);
});

test('every name of every catalogue has its initials, and no others are kept', () => {
  const names = new Set(guide.catalogues.flatMap(({ entries }) => entries.map(({ name }) => name)));
  expect(new Set(Object.keys(loadInitials(folder)))).toEqual(names);
  for (const { entries } of appendices) {
    for (const { name, initials } of entries)
      expect(initials).toHaveLength(
        name.normalize('NFKC').replace(/[^\p{Script=Han}0-9A-Za-z]/gu, '').length,
      );
  }
});
