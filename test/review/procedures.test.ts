import { endOf, findingOf, guideWith, type Given } from './batch';

const guide = guideWith({
  kind: 'procedures',
  fields: ['environmentProcedure'],
  complete: ['完备'],
  exempt: ['无需'],
  missing: ['未办'],
  explanation: 'procedureExplanation',
  expand: false,
});
const end = (typed: string, more: Given = {}): string =>
  endOf(guide, { environmentProcedure: typed, ...more });

it.each([
  ['已批复', 'met'],
  ['正在办理', 'violation procedure-missing'],
  ['否', 'violation procedure-missing'],
  ['无', 'confirm to-confirm'],
  ['/', 'unreadable unreadable-cell'],
  ['苏环审〔2020〕12号', 'unreadable unreadable-cell'],
])('手续 %s ends as %s', (typed, expected) => {
  expect(end(typed)).toBe(expected);
});

it('asks what 无 means, even beside an explanation', () => {
  expect(end('无', { procedureExplanation: '不新增污染物' })).toBe('confirm to-confirm');
  expect(findingOf(guide, { environmentProcedure: '无' })).toMatchObject({
    message: '“环评手续”填“无”，是已办、未办还是无需办理，须人工核实',
  });
});
