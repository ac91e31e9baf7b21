import type { Field } from '../guide/field';
import type { CellValue } from '../workbook/snapshot';
import type { Reading } from './application';
import { plain, quoted } from './plainText';
import { formulaError, unreadable } from './unreadable';

/** A choice's spellings, as compared → its canonical value. */
export type ChoiceTable = ReadonlyMap<string, string>;

const exact = (text: string): string => plain(text).toUpperCase();
const loose = (text: string): string => exact(text).replace(/[^\p{L}\p{N}\p{S}×]/gu, '');

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

/** Reads a choice as its canonical value; white space, character width, case and punctuation do not matter. */
export function readChoice(value: CellValue, table: ChoiceTable, field: Field): Reading {
  const text = String(value);
  if (text.trim() === '') return { state: 'empty' };
  const found = table.get(exact(text)) ?? table.get(loose(text));
  if (found !== undefined) return { state: 'text', value: found };
  const options = field.options.map((option) => option.value).join('、');
  return (
    formulaError(value) ?? unreadable('not-an-option', `${quoted(value)}不在可填的范围内，应填：${options}`)
  );
}
