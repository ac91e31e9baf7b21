import type { Field } from '../guide/field';
import type { CellValue } from '../workbook/snapshot';
import type { Reading } from './application';
import { readDateText } from './dateText';
import { namesDocument } from './documentNumber';
import { plain, quoted } from './plainText';
import { formulaError, isPlaceholder, unreadable } from './unreadable';

/** A choice's spellings, as compared → its canonical value. */
export type ChoiceTable = ReadonlyMap<string, string>;

const exact = (text: string): string => plain(text).toUpperCase();
// A question mark says something: 是？ is no answer.
const loose = (text: string): string => exact(text).replace(/[^\p{L}\p{N}\p{S}×?]/gu, '');

/** The canonical values and spellings that a field's data names; a canonical value wins over a spelling. */
export function choiceTable(field: Field): ChoiceTable {
  const table = new Map<string, string>();
  const add = (spelling: string, value: string): void => {
    for (const key of [exact(spelling), loose(spelling)])
      if (key !== '' && !table.has(key)) table.set(key, value);
  };
  for (const { value } of field.options) add(value, value);
  for (const { value, spellings } of field.options) for (const spelling of spellings) add(spelling, value);
  return table;
}

/**
 * Reads a choice as its canonical value; white space, character width, case and punctuation do not matter. A ticked
 * list (☑是 □否) is the one option that is ticked; a date or the number of a document beside an answer (是（2019年）,
 * 有（附件3）) changes nothing, other words do. The number of a paper alone is the option that the field's data say; where
 * people answer in words of their own, those are the value.
 */
export function readChoice(value: CellValue, table: ChoiceTable, field: Field): Reading {
  const text = String(value);
  if (text.trim() === '') return { state: 'empty' };
  const found = known(text, table) ?? ticked(text, table) ?? known(withoutSource(text), table);
  if (found !== undefined) return { state: 'text', value: found };
  const { document } = field;
  if (document !== undefined && namesDocument(text, (part) => known(part, table) === document))
    return { state: 'text', value: document, from: 'document' };
  return formulaError(value) ?? inOwnWords(text, field) ?? noOption(text, table, field);
}

function inOwnWords(text: string, { ownWords }: Field): Reading | null {
  return ownWords && !isPlaceholder(text) ? { state: 'text', value: text.trim(), from: 'words' } : null;
}

function known(text: string, table: ChoiceTable): string | undefined {
  return table.get(exact(text)) ?? table.get(loose(text));
}

const boxes = /[☑✓✔√■□☐]/gu;
const box = /[☑✓✔√■□☐]/u;

/** The one ticked option of a list whose every option is known and has a box, all before or all behind. */
function ticked(text: string, table: ChoiceTable): string | undefined {
  const tight = plain(text);
  const marks = tight.match(boxes) ?? [];
  if (marks.length < 2 || !marks.some((mark) => /[□☐]/.test(mark))) return undefined;
  const before = box.test(tight.charAt(0));
  const parts = tight.split(box);
  const names = before ? parts.slice(1) : parts.slice(0, -1);
  if ((before ? parts[0] : parts.at(-1)) !== '' || names.length !== marks.length) return undefined;
  const values = names.map((name) => known(name, table));
  const chosen = values.filter((_, index) => !/[□☐]/.test(marks[index] ?? ''));
  return values.includes(undefined) || chosen.length !== 1 ? undefined : chosen[0];
}

const source = /^(.+?)(?:\(([^()]+)\)|[,，、](.+))$/;

const dated = /^\d{4}[年./-][\d年月日./-]*(?=已)/;

/** The answer without a date before it (2020年5月已批复), or a date or a document's number behind it. */
function withoutSource(text: string): string {
  const [date] = dated.exec(plain(text)) ?? [];
  if (date !== undefined && readDateText(date).kind === 'date') return plain(text).slice(date.length);
  const [, answer, inBrackets, behind] = source.exec(plain(text)) ?? [];
  const remark = inBrackets ?? behind;
  if (answer === undefined || remark === undefined) return text;
  const harmless =
    /^(?:见|详见)?附件[\d一二三四五六七八九十-]*$/.test(remark) || readDateText(remark).kind === 'date';
  return harmless ? answer : text;
}

function noOption(text: string, table: ChoiceTable, field: Field): Reading {
  const asked = field.options.filter((option) => option.unclear !== true);
  const options = `应填：${asked.map((option) => option.value).join('、')}`;
  const cell = quoted(text);
  if (isPlaceholder(text)) return unreadable('no-answer', `${cell}没有写明是哪一种，${options}`);
  const named = text.split(/[、，,;；/和及]/);
  if (named.length > 1 && named.every((part) => known(part, table) !== undefined)) {
    return unreadable('several-options', `${cell}写有不止一项，请只填一项，${options}`);
  }
  const [, answer] = /^(.+?)[(（,，、;；:：]/.exec(text.trim()) ?? [];
  const said = answer === undefined ? undefined : known(answer, table);
  if (said !== undefined) {
    return unreadable('answer-with-remark', `${cell}在${quoted(answer)}之外另有说明，须人工判断，${options}`);
  }
  return unreadable('not-an-option', `${cell}不在可填的范围内，${options}`);
}
