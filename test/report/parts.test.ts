import fc from 'fast-check';
import { choicesNamespace, choicesXml, noChoices, readChoices } from '../../src/report/choices';
import { contentFingerprint } from '../../src/report/fingerprint';
import { emptyJournal, journalXml, readJournal, type Journal } from '../../src/report/journal';
import { partValue, partXml } from '../../src/report/xmlPart';

const journal: Journal = {
  columns: [{ sheet: '汇总 <&> "1"', title: '〔审核〕结论', headerRow: 3, column: 26, width: null }],
  rows: [{ sheet: '汇总 <&> "1"', height: 14.25, runs: [1, 20, 3, 4] }],
  highlights: ['汇总 <&> "1"'],
  previews: [],
  comments: [{ sheet: '汇总 <&> "1"', texts: ['1-0123456789abcdef'] }],
  sheets: [{ name: '绩效-1', purpose: 'form', fingerprint: '3-abc', of: 'row:1-8' }],
};

test('whatever JSON goes into a part comes out of it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(partValue('journal', partXml('journal', 'urn:x', value))).toEqual(
        JSON.parse(JSON.stringify(value)),
      );
    }),
  );
});

test('a part holds no character that XML forbids', () => {
  const xml = partXml('journal', 'urn:x', '\u0000\u001f\ufffe\uffff\ud800');
  // eslint's no-control-regex is about patterns; the check is of code points.
  const codes = [...xml].map((character) => character.codePointAt(0) ?? 0);
  expect(
    codes.every((code) => code === 10 || (code >= 32 && code < 0xd800) || (code > 0xdfff && code < 0xfffe)),
  ).toBe(true);
});

test('the journal survives a program that rewrites the root and its entities', () => {
  const xml = journalXml(journal) ?? '';
  const rewritten = xml
    .replace(/<journal xmlns=/, '<ns0:journal xmlns:ns0=')
    .replace('</journal>', '</ns0:journal>\n')
    .replaceAll('"', '&#34;')
    .replaceAll('〔', '&#x3014;');
  expect(readJournal(rewritten)).toEqual(journal);
});

test('an empty journal is no part at all', () => {
  expect(journalXml(emptyJournal)).toBeNull();
  expect(readJournal(null)).toEqual(emptyJournal);
});

test.each(['', '<journal xmlns="x">{</journal>', '<journal>{"columns":1}</journal>', '<other/>'])(
  'a foreign or broken part %p is taken for none',
  (xml) => {
    expect(readJournal(xml)).toEqual(emptyJournal);
    expect(readChoices(xml)).toEqual(noChoices);
  },
);

test('choices come back as they were chosen', () => {
  const choices = {
    guide: '2021',
    asOf: '2021-05-31',
    settings: { tierRule: 'wholeTier' },
    routine: { totals: false },
    rejudge: true,
    comments: true,
    lists: {
      earlierGrants: { kind: 'sheet' as const, sheet: '未验收' },
      badCredit: { kind: 'text' as const, text: '=甲公司\t9132', name: '粘贴的文字' },
    },
    mappings: { f1: { 已投入: 'investedBy202103', 备注: null } },
    units: [{ sheet: '甲', header: 'f1', column: 5, title: '总投资', unit: '元', by: 'person' as const }],
    headers: [{ sheet: '汇总', first: 2, last: 3, fingerprint: 'f1' }],
    rows: [{ sheet: '汇总', header: 'f1', fingerprint: 'r1', row: 9, data: false }],
    versions: [
      { sheets: ['初稿', '定稿'], counts: '定稿' },
      { sheets: ['一', '二'], counts: null },
    ],
  };
  expect(readChoices(choicesXml(choices))).toEqual(choices);
});

test('choices that were kept before routine checks and header rows could be set are still read', () => {
  const older = { guide: null, asOf: '2021-05-31', settings: {}, mappings: {} };
  const xml = `<choices xmlns="${choicesNamespace}">${JSON.stringify(older)}</choices>`;
  expect(readChoices(xml)).toEqual({ ...noChoices, ...older });
});

describe('the fingerprint of a sheet', () => {
  const contents = [
    ['标题', null],
    ['甲\n乙', 3.5, true],
  ];

  test('does not depend on empty cells, row ends or the kind of line break', () => {
    expect(contentFingerprint([['标题'], ['甲\r\n乙', 3.5, true, '', null], []])).toBe(
      contentFingerprint(contents),
    );
  });

  test('changes with a value, a place, or one more cell', () => {
    const others = [
      [
        ['标题', null],
        ['甲\n乙', 3.51, true],
      ],
      [
        [null, '标题'],
        ['甲\n乙', 3.5, true],
      ],
      [...contents, ['x']],
    ];
    expect(new Set([contents, ...others].map(contentFingerprint)).size).toBe(4);
  });
});
