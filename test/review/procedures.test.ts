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
  ['苏环审〔2020〕12号', 'met'],
  ['已受理', 'violation procedure-missing'],
  ...['未开展', '未编制', '委托编制中', '编制中', '报批中', '审批中', '待批', '尚未取得'].map((typed) => [
    typed,
    'violation procedure-missing',
  ]),
  ['苏环受理〔2021〕12号', 'confirm to-confirm'],
  ['免于环评', 'elsewhere'],
  ['登记表', 'confirm to-confirm'],
])('手续 %s ends as %s', (typed, expected) => {
  expect(end(typed)).toBe(expected);
});

it('asks what 无 means, even beside an explanation', () => {
  expect(end('无', { procedureExplanation: '不新增污染物' })).toBe('confirm to-confirm');
  expect(findingOf(guide, { environmentProcedure: '无' })).toMatchObject({
    message: '“环评手续”填“无”，是已办、未办还是无需办理，须人工核实',
  });
});

it('asks about words of the cell’s own by quoting them', () => {
  expect(findingOf(guide, { environmentProcedure: '利用现有厂房' })).toMatchObject({
    message: '“环评手续”填“利用现有厂房”，是已办、未办还是无需办理，须人工核实',
  });
  expect(findingOf(guide, { environmentProcedure: '报批中' })).toMatchObject({
    message: '“环评手续”填“报批中”，手续不完备',
  });
});
