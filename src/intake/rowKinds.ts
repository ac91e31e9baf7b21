import { type CellValue, type SheetSnapshot } from '../workbook/snapshot';
import type { RowKind } from './application';
import type { ClassedRow, RowContext, RowSurroundings } from './classedRow';
import { bodyStart, headerScore, type HeaderBlock } from './headerBlock';
import type { Lexicon } from './lexicon';
import { plain, quoted } from './plainText';
import { dataOrGroup } from './dataOrGroup';
import { isNumber, type RowLook } from './rowLook';
import { endsWithAny, startsWithAny } from './rowSigns';
import { isPlaceholder } from './unreadable';
import { beginsLikeNote, isExample, isDerived, isNoteLabel, isPart, isPhase, isTotal } from './rowWords';

/** The kinds of the rows above and in the header; those below are classed one by one with `bodyRowKind`. */
export function headRowKinds(sheet: SheetSnapshot, block: HeaderBlock, lexicon: Lexicon): RowKind[] {
  const kinds: RowKind[] = [];
  const end = bodyStart(block);
  for (let row = 0; row < end; row += 1) {
    if (row >= block.first) kinds.push('header');
    else kinds.push(aboveHeader(sheet.values[row] ?? [], lexicon));
  }
  return kinds;
}

function aboveHeader(row: readonly CellValue[], lexicon: Lexicon): RowKind {
  const texts = row.map((cell) => plain(String(cell))).filter((text) => text !== '');
  if (texts.length === 0) return 'blank';
  return texts.some((text) => startsWithAny(text, lexicon.metas)) ? 'note' : 'title';
}

/**
 * What a row below the header is, by several signs together: words of totals and notes in its leading cells,
 * ordinals, how much of it is filled, and whether it names a project and an applicant. 序号 alone decides nothing.
 */
export function bodyRowKind(
  row: readonly CellValue[],
  look: RowLook,
  context: RowContext,
  around: RowSurroundings,
): ClassedRow {
  const { lexicon } = context;
  const [first] = look.leading;
  if (first === undefined) return { kind: 'blank', reason: '' };
  if (saysNothing(row, look)) return { kind: 'blank', reason: '各格只填有“/”“无”等，没有内容' };
  const total = totalLabel(look, context);
  if (total !== null) return { kind: 'total', reason: `写有${quoted(total)}` };
  const derived = derivedLabel(look, context);
  if (derived !== null) return { kind: 'statistics', reason: `写有${quoted(derived)}，不是合计` };
  const apart = noteOf(first, look, context, around) ?? partOf(first, look, context, around);
  if (apart) return apart;
  if (look.filled === 1 && look.sequence !== '' && isNumber(look.sequence))
    return { kind: 'blank', reason: '只有序号，没有内容' };
  if (repeatsHeader(row, look, context)) return { kind: 'header', reason: '与表头文字相同' };
  if (look.texts === look.filled && look.filled > 2 && isHeader(row, lexicon))
    return { kind: 'header', reason: '像另一张表的表头' };
  if (countsColumns(row, look, context)) return { kind: 'header', reason: '各列的编号' };
  if (look.texts === 0 && look.sequence === '' && look.filled > 1)
    return { kind: 'total', reason: '只有数字，没有项目名称和承担单位', setAside: 'nameless' };
  return dataOrGroup(look, context);
}

/** A line of signatures has few cells. */
const mostSigned = 6;

/** Whether nothing but a number and stand-ins (/, 无) is filled in. */
function saysNothing(row: readonly CellValue[], { columns, leading, sequence }: RowLook): boolean {
  const [first = '', second = ''] = leading;
  const numbered = isNumber(sequence) && first === sequence;
  if (!isPlaceholder(numbered ? second : first)) return false;
  return columns.slice(numbered ? 1 : 0).every((column) => isPlaceholder(String(row[column] ?? '')));
}

const isNamed = ({ project, applicant }: RowLook): boolean =>
  project !== '' && applicant !== '' && project !== applicant;

/** The cell that makes a row one of totals: in front of it or for its name, never a remark behind a project's name. */
function totalLabel(look: RowLook, { lexicon }: RowContext): string | null {
  const { leading, project, applicant, sequence } = look;
  const [first = ''] = leading;
  const inFront = [first, project].some((text) => isTotal(text, lexicon));
  const unnamed = project === '' && applicant === '' && !isNumber(sequence);
  const label = (unnamed ? leading : [first, project, applicant]).find((text) => isTotal(text, lexicon));
  if (label === undefined || (isNamed(look) && !inFront)) return null;
  const listed = isNamed(look) && isNumber(sequence) && endsWithAny(applicant, lexicon.organisationEndings);
  return listed ? null : label;
}

/** The label of a row of averages and the like, which has no number and no applicant. */
function derivedLabel({ leading, applicant, sequence }: RowLook, { lexicon }: RowContext): string | null {
  const [first = ''] = leading;
  const bare = applicant === '' || applicant === first;
  return bare && !isNumber(sequence) && isDerived(first, lexicon) ? first : null;
}

/** Notes, lines of signatures and examples, by how they begin. */
function noteOf(
  first: string,
  look: RowLook,
  { lexicon, keys }: RowContext,
  { above }: RowSurroundings,
): ClassedRow | null {
  const isName = look.columns[0] === keys.project;
  const reason = `以${quoted(first)}开头，是说明或签字行`;
  if (isSigned(look, lexicon)) return { kind: 'note', reason };
  if (look.filled === 1 && /[。;!]$/.test(first)) return { kind: 'note', reason: '整行只有一句话，是说明' };
  if (!isNamed(look) && look.filled <= 5 && beginsLikeNote(first, lexicon)) {
    if (isNoteLabel(first, lexicon)) return { kind: 'note', reason };
    if (look.filled === 1 && isName && !isSentence(first))
      return { kind: 'note', reason, setAside: 'name-alone' };
    if (look.figures === 0 && look.filled <= 2) return { kind: 'note', reason };
  }
  if (isExample(first, isName, lexicon))
    return { kind: 'note', reason: `以${quoted(first)}开头，是填写示例`, setAside: 'example' };
  const goesOn = above?.kind === 'note' && above.setAside === undefined && look.filled === 1;
  return goesOn && /^\(?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、)]/.test(first)
    ? { kind: 'note', reason: '承接上一行的说明' }
    : null;
}

/** A line of several labels, with or without who has signed behind them: 填表人张三 | 审核人：李四, 制表： | 复核：. */
function isSigned({ filled, figures, leading, applicant }: RowLook, lexicon: Lexicon): boolean {
  if (filled < 2 || filled > mostSigned || endsWithAny(applicant, lexicon.organisationEndings)) return false;
  const known = leading.filter((text) => beginsLikeNote(text, lexicon));
  const labels = known.filter((text) => isNoteLabel(text, lexicon));
  if (labels.length >= 2 || (known.length >= 2 && figures === 0)) return true;
  return figures === 0 && leading.every((text) => /^[^:]{2,10}:/.test(text));
}

const isSentence = (text: string): boolean => /[。;,:]/.test(text);

/** Rows that only divide the project, the total or the group above: of no number and no applicant of their own. */
function partOf(
  first: string,
  look: RowLook,
  { lexicon, keys }: RowContext,
  { above, columnsAbove, columnsOfWhole, sharesApplicant }: RowSurroundings,
): ClassedRow | null {
  const numbered = isPart(look.sequence, lexicon);
  const label = numbered ? look.sequence : look.project || first;
  const named = look.applicant !== '' && look.applicant !== label;
  const words = look.filled - look.figures - (look.sequence === '' ? 0 : 1) - 1;
  if (named || /^\d+$/.test(look.sequence) || words > 1) return null;
  if (!above || (above.kind === 'blank' && !numbered)) return null;
  const columns = look.columns.join();
  const lessThanWhole = look.figures > 0 && columns !== columnsOfWhole.join();
  const follows = above.kind === 'data' || above.setAside === 'part';
  const phase = follows && lessThanWhole && !sharesApplicant && isPhase(label, lexicon);
  const unnumbered = (all: readonly number[]): string =>
    all.filter((column) => column !== keys.sequence).join();
  const alike =
    above.setAside === 'part' && lessThanWhole && unnumbered(look.columns) === unnumbered(columnsAbove);
  if (!isPart(label, lexicon) && !phase && !(alike && look.project !== '')) return null;
  return { kind: 'note', reason: `${quoted(label)}没有序号和承担单位，是上面一行的分项`, setAside: 'part' };
}

function isHeader(row: readonly CellValue[], lexicon: Lexicon): boolean {
  const { score, named } = headerScore(row, lexicon);
  return score > 0 && named;
}

/** A header repeated within the rows, as pages are pasted together. */
function repeatsHeader(row: readonly CellValue[], look: RowLook, { headers }: RowContext): boolean {
  const [probe] = look.columns;
  const [first] = look.leading;
  let same = 0;
  for (const { column, texts } of headers) {
    if (column === probe && (first === undefined || !texts.includes(first))) return false;
    const cell = row[column];
    if (typeof cell === 'string' && cell !== '' && texts.includes(plain(cell))) same += 1;
  }
  return same >= 2 && same * 2 > look.filled;
}

/** Columns numbered 1, 2, 3 …, after their letters where they have such: no data row counts upwards like that. */
function countsColumns(
  row: readonly CellValue[],
  { columns, leading }: RowLook,
  { lexicon, headers }: RowContext,
): boolean {
  if (!leading.every((text) => /^\d{1,3}$/.test(text) || lexicon.codes.has(text))) return false;
  const texts = columns.map((column) => plain(String(row[column] ?? '')));
  const counted = texts.filter((text) => !lexicon.codes.has(text)).map(Number);
  if (counted.length < 3 || texts.length < 4 || texts.length * 2 < headers.length) return false;
  return counted.every(
    (number, index) => number === (counted[0] ?? 0) + index && number <= headers.length + 1,
  );
}
