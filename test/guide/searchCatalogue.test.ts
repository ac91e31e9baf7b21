import fc from 'fast-check';
import { loadAppendices, loadGuide, loadGuideText, policyFolder } from '../../src/guide/loadGuide';
import { namedEntry, searchCatalogue } from '../../src/guide/searchCatalogue';

const folder = policyFolder('2021');
const guide = loadGuide(folder);
const appendices = loadAppendices(folder);
const tasks = appendices.find(({ id }) => id === '1-1')?.entries ?? [];
const first = (text: string): string | undefined => searchCatalogue(tasks, text)[0]?.number;

test.each([
  ['47', '47'],
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

test('an entry is named beyond doubt by its number or name, not by a part or by a name that two share', () => {
  expect(namedEntry(tasks, '5')?.name).toBe('止裂钢');
  expect(namedEntry(tasks, '20MW级自航自升式风电安装船')?.number).toBe('20');
  expect(namedEntry(tasks, '5 止裂钢')?.number).toBe('5');
  expect(namedEntry(tasks, '碳纤维')).toBeNull();
  const trainings = appendices.find(({ id }) => id === '1-33')?.entries ?? [];
  expect(namedEntry(trainings, '安全发展')).toBeNull();
});

test('the appendices hold what the catalogues of the rules name, and the words of the published text', () => {
  const catalogue = guide.catalogues.find(({ id }) => id === '1-1');
  expect(tasks.map(({ number, name }) => ({ number, name, part: '' }))).toEqual(
    catalogue?.entries.map(({ number, name, part }) => ({ number, name: name.trim(), part })),
  );
  // The text is published with formulas, with tags and with one character of the traditional script.
  const plain = (words: string): string =>
    words
      .replaceAll('\\pm', '±')
      .replaceAll('員', '员')
      .replace(/<\/?[a-z][^>]*>|[\s$]+/g, '')
      .replaceAll('\\text{kV}', 'kV');
  const text = plain(loadGuideText(folder));
  const training = appendices.find(({ id }) => id === '1-33')?.entries ?? [];
  const words = [
    ...appendices.flatMap(({ entries }) =>
      entries.flatMap(({ name, facts }) => [name, ...facts.map(({ title }) => title)]),
    ),
    ...training.flatMap(({ facts }) => facts.flatMap(({ items }) => items)),
  ];
  expect(words.filter((each) => !text.includes(plain(each)))).toEqual([]);
});
