import type { FieldId } from '../guide/field';
import { columnLetters } from '../workbook/address';
import type { ColumnMapping, DoubtfulColumn } from './application';
import { candidatesOf, type Candidate } from './headerCandidates';
import type { HeaderColumn } from './headerColumns';
import type { Lexicon } from './lexicon';
import { similarFields } from './similarFields';

/** What somebody has said of columns: letters → field, or null for a column not to be used. */
export type ColumnMap = Readonly<Record<string, FieldId | null>>;

/** A matched column; `period` where each cell holds a start and an end. */
export interface MatchedColumn extends Omit<ColumnMapping, 'unit'> {
  readonly period: boolean;
  /** Only certain by its header's wording, not by the field's canonical name or the user's word. */
  readonly bySynonym: boolean;
}

export interface Matching {
  readonly columns: readonly MatchedColumn[];
  readonly doubtful: readonly DoubtfulColumn[];
  readonly unmapped: readonly { readonly column: number; readonly header: string }[];
}

/** Below this a header's wording is no answer: bands say that the column is something else. */
const certain = 0.81;

/**
 * Matches columns to fields, one to one. What the user says wins; then exact names, the best first; a tie of two
 * columns, or of two fields that the categories present (`relevant`) do not settle, is doubtful, and so is likeness.
 */
export function matchColumns(
  headers: readonly HeaderColumn[],
  lexicon: Lexicon,
  options: { readonly map?: ColumnMap; readonly relevant?: (field: FieldId) => boolean } = {},
): Matching {
  const matching = new Matcher(lexicon, options.relevant);
  const open = matching.force(headers, options.map ?? {});
  matching.settle(open.map((header) => ({ header, candidates: candidatesOf(header, lexicon) })));
  return matching.result();
}

interface OpenColumn {
  readonly header: HeaderColumn;
  readonly candidates: readonly Candidate[];
}

class Matcher {
  private readonly columns: MatchedColumn[] = [];
  private readonly doubtful: DoubtfulColumn[] = [];
  private readonly unmapped: { column: number; header: string }[] = [];
  private readonly taken = new Set<FieldId>();

  constructor(
    private readonly lexicon: Lexicon,
    private readonly relevant: ((field: FieldId) => boolean) | undefined,
  ) {}

  /** Takes the user's word; gives back the columns that it does not speak of. */
  force(headers: readonly HeaderColumn[], map: ColumnMap): HeaderColumn[] {
    return headers.filter((header) => {
      const field = map[columnLetters(header.column)];
      if (field === undefined) return true;
      if (field === null || !this.lexicon.fields.has(field) || this.taken.has(field)) this.leave(header);
      else this.take(header, { field, confidence: 1, reason: '由使用者指定' }, false, false);
      return false;
    });
  }

  settle(open: readonly OpenColumn[]): void {
    const periods: OpenColumn[] = [];
    const rest: OpenColumn[] = [];
    const single: (OpenColumn & { readonly best: Candidate })[] = [];
    for (const column of open) {
      const best = this.bestOf(column.candidates);
      if (best) single.push({ ...column, best });
      else if (column.candidates[0]?.by === 'period') periods.push(column);
      else rest.push(column);
    }
    this.settleSingle(single);
    for (const column of periods) this.settlePeriod(column);
    for (const column of rest) this.settleRest(column);
  }

  /** The one field that a header names, if it names one; several are settled by the categories present. */
  private bestOf(candidates: readonly Candidate[]): Candidate | null {
    const sure = candidates.filter(({ confidence, by }) => confidence >= certain && by !== 'period');
    const [first] = sure;
    if (!first) return null;
    const equals = sure.filter(({ confidence }) => confidence === first.confidence);
    if (equals.length === 1) return first;
    const { relevant } = this;
    const left = relevant ? equals.filter(({ field }) => relevant(field.id)) : [];
    const [only] = left;
    if (left.length !== 1 || !only) return null;
    return { ...only, confidence: 0.9, reason: `${only.reason}，按表中项目类别确定` };
  }

  /** The best column of each field takes it; equally good ones are asked for, lesser ones left. */
  private settleSingle(open: readonly (OpenColumn & { readonly best: Candidate })[]): void {
    const byField = new Map<FieldId, (OpenColumn & { readonly best: Candidate })[]>();
    for (const column of open) {
      const there = byField.get(column.best.field.id);
      if (there) there.push(column);
      else byField.set(column.best.field.id, [column]);
    }
    for (const [field, claimants] of byField) {
      const top = Math.max(...claimants.map(({ best }) => best.confidence));
      const winners = claimants.filter(({ best }) => best.confidence === top);
      for (const { header, best } of claimants) {
        if (this.taken.has(field) || best.confidence < top) this.leave(header);
        else if (winners.length > 1) this.doubt(header, [field]);
        else this.take(header, { ...best, field }, false, best.by === 'synonym');
      }
    }
  }

  /** A column of periods gives every date that has no column of its own. */
  private settlePeriod({ header, candidates }: OpenColumn): void {
    const open = candidates.filter(({ by, field }) => by === 'period' && !this.taken.has(field.id));
    if (open.length === 0) this.leave(header);
    for (const candidate of open) {
      this.take(header, { ...candidate, field: candidate.field.id }, true, true);
    }
  }

  private settleRest({ header, candidates }: OpenColumn): void {
    const named = candidates.map(({ field }) => field.id);
    const leaf = header.names.at(-1)?.key ?? '';
    const known = this.lexicon.otherHeaders.has(leaf) || this.lexicon.sequences.has(leaf);
    const similar = named.length === 0 && !known ? similarFields(header, this.lexicon) : [];
    const { relevant } = this;
    const likely = relevant ? similar.filter(relevant) : similar;
    this.doubt(
      header,
      [...named, ...likely].filter((field) => !this.taken.has(field)),
    );
  }

  private take(
    header: HeaderColumn,
    match: { readonly field: FieldId; readonly confidence: number; readonly reason: string },
    period: boolean,
    bySynonym: boolean,
  ): void {
    this.taken.add(match.field);
    const { field, confidence, reason } = match;
    this.columns.push({
      column: header.column,
      header: header.path,
      field,
      confidence,
      reason,
      period,
      bySynonym,
    });
  }

  private doubt(header: HeaderColumn, candidates: readonly FieldId[]): void {
    if (candidates.length === 0) this.leave(header);
    else this.doubtful.push({ column: header.column, header: header.path, candidates });
  }

  private leave(header: HeaderColumn): void {
    this.unmapped.push({ column: header.column, header: header.path });
  }

  result(): Matching {
    const inOrder = <T extends { readonly column: number }>(items: readonly T[]): T[] =>
      [...items].sort((a, b) => a.column - b.column);
    return {
      columns: inOrder(this.columns),
      doubtful: inOrder(this.doubtful),
      unmapped: inOrder(this.unmapped),
    };
  }
}
