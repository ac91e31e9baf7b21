import { columnLetters } from '../../workbook/address';
import type { CellContent, CellStyle } from '../../workbook/edit';
import { officialLook } from '../officialLook';
import type { SheetDraft } from '../sheetDraft';
import { countOf, totalOf, verdicts, type Amount, type FilingFigures } from './filingFigures';
import { recommendedFilings } from './recommended';

const amountLabels: readonly (readonly [Amount, string])[] = [
  ['investment', '项目总投资'],
  ['requested', '申请补助'],
  ['eligible', '测算补助'],
  ['first', '首次拨付'],
  ['excess', '核减额'],
];
const splitAmounts: readonly (readonly [Amount, string])[] = [
  ['eligible', '测算补助'],
  ['first', '首次拨付'],
];

/**
 * The batch in figures across six columns: counts in two rows, amounts in two more, then what of the ceilings belongs
 * to which verdict. Returns the row below.
 */
export function putCoverFigures(draft: SheetDraft, filings: readonly FilingFigures[], top: number): number {
  const counts: [string, number][] = [
    ['申报项目', filings.length],
    ...[...verdicts].reverse().map((verdict): [string, number] => [verdict, countOf(filings, verdict)]),
    ['拟支持', recommendedFilings(filings).length],
  ];
  putPairs(draft, counts, top, officialLook.count);
  const sums = amountLabels.map(([amount, label]): [string, number] => [
    label,
    totalOf(filings, amount).toNumber(),
  ]);
  putPairs(draft, sums, top + 2, officialLook.amount);
  putPairs(draft, [['涉及设区市', citiesOf(filings)]], top + 2, officialLook.count, sums.length);
  return putByVerdict(draft, filings, top + 4);
}

/** Ceilings and first payments by verdict, with live sums: they are worked out for filings that do not comply too. */
function putByVerdict(draft: SheetDraft, filings: readonly FilingFigures[], top: number): number {
  const shown = [...verdicts].reverse();
  const headings = ['按审核结论', ...shown, '合计'];
  headings.forEach((content, column) =>
    draft.put({ row: top, column, content, style: officialLook.heading }),
  );
  splitAmounts.forEach(([amount, label], index) => {
    const row = top + 1 + index;
    draft.put({ row, column: 0, content: label, style: officialLook.heading });
    shown.forEach((verdict, offset) => {
      const mine = filings.filter((filing) => filing.verdict === verdict);
      const content = totalOf(mine, amount).toNumber();
      draft.put({ row, column: 1 + offset, content, style: officialLook.amount });
    });
    const [first, last] = [columnLetters(1), columnLetters(shown.length)];
    const formula = `SUM(${first}${row + 1}:${last}${row + 1})`;
    const content = { formula, value: totalOf(filings, amount).toNumber() };
    draft.put({ row, column: headings.length - 1, content, style: officialLook.amount });
  });
  return top + 1 + splitAmounts.length;
}

function putPairs(
  draft: SheetDraft,
  pairs: readonly (readonly [string, CellContent])[],
  top: number,
  style: CellStyle,
  left = 0,
): void {
  pairs.forEach(([label, content], index) => {
    const column = left + index;
    draft.put({ row: top, column, content: label, style: officialLook.heading });
    draft.put({ row: top + 1, column, content, style });
  });
}

function citiesOf(filings: readonly FilingFigures[]): number {
  return new Set(filings.flatMap(({ city }) => city ?? [])).size;
}
