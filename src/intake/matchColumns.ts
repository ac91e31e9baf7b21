import type { FieldId } from '../guide/field';
import { columnLetters } from '../workbook/address';
import type { ColumnMapping, DoubtfulColumn } from './application';
import { candidatesOf, type Candidate } from './headerCandidates';
import { doubtfulColumn, sharedReason, type Suggestion } from './doubtfulColumn';
import type { HeaderColumn } from './headerColumns';
import type { Lexicon } from './lexicon';
import { isSourceColumn } from './mergedList';
import { similarFields } from './similarFields';
import type { Testimony } from './testimony';

/** What somebody has said of columns: letters → field, or null for a column not to be used. */
export type ColumnMap = Readonly<Record<string, FieldId | null>>;

/** What each cell of a column holds beside one value: a start and an end, or the names of an applicant and a project. */
export type Holds = 'one' | 'period' | 'names';

/** A matched column. */
export interface MatchedColumn extends Omit<ColumnMapping, 'unit' | 'unitBy'> {
  readonly holds: Holds;
  /** Only certain by its header's wording, not by the field's canonical name or the user's word. */
  readonly bySynonym: boolean;
}

export interface Matching {
  readonly columns: readonly MatchedColumn[];
  readonly doubtful: readonly DoubtfulColumn[];
  readonly unmapped: readonly { readonly column: number; readonly header: string }[];
}

/** Below this a header's wording is no answer: bands say that the column is something else. */
export const certain = 0.81;
const witnessedConfidence = 0.8;

/** What decides beside the headers: the user's word, the categories present, the values. */
export interface MatchOptions {
  readonly map?: ColumnMap;
  /** Whether the categories present use a field; absent where none is known. */
  readonly relevant?: (field: FieldId) => boolean;
  readonly testimony?: Testimony;
}

/**
 * Matches columns to fields, one to one. What the user says wins; then exact names, the best first; a tie of two
 * columns, or of two fields that neither the categories present nor the values settle, is doubtful, and so is
 * likeness. The order of the columns changes nothing.
 */
export function matchColumns(
  headers: readonly HeaderColumn[],
  lexicon: Lexicon,
  options: MatchOptions = {},
): Matching {
  const matching = new Matcher(lexicon, options);
  const open = matching.force(headers, options.map ?? {});
  matching.settle(open.map((header) => ({ header, candidates: candidatesOf(header, lexicon) })));
  return matching.result();
}

interface OpenColumn {
  readonly header: HeaderColumn;
  readonly candidates: readonly Candidate[];
}

/** A column whose header names one field. */
interface NamedColumn extends OpenColumn {
  readonly best: Candidate;
}

function settledBy(candidate: Candidate, what: string): Candidate {
  return { ...candidate, confidence: 0.9, reason: `${candidate.reason}，按${what}确定` };
}

class Matcher {
  private readonly columns: MatchedColumn[] = [];
  private readonly doubtful: DoubtfulColumn[] = [];
  private readonly unmapped: { column: number; header: string }[] = [];
  private readonly taken = new Set<FieldId>();

  constructor(
    private readonly lexicon: Lexicon,
    private readonly options: MatchOptions,
  ) {}

  /** Takes the user's word; gives back the columns that it does not speak of. */
  force(headers: readonly HeaderColumn[], map: ColumnMap): HeaderColumn[] {
    return headers.filter((header) => {
      const field = map[columnLetters(header.column)];
      if (field === undefined) return true;
      if (field === null || !this.lexicon.fields.has(field) || this.taken.has(field)) this.leave(header);
      else this.take(header, { field, confidence: 1, reason: '由使用者指定' }, 'one', false);
      return false;
    });
  }

  settle(open: readonly OpenColumn[]): void {
    const periods: OpenColumn[] = [];
    const rest: OpenColumn[] = [];
    const joined: OpenColumn[] = [];
    const single: NamedColumn[] = [];
    for (const column of open) {
      const best = this.bestOf(column) ?? this.witnessed(column);
      if (this.holdsPeriods(column)) periods.push(column);
      else if (best) single.push({ ...column, best });
      else if (column.candidates[0]?.by === 'period') periods.push(column);
      else if (column.candidates[0]?.by === 'joined') joined.push(column);
      else rest.push(column);
    }
    this.settleSingle(single);
    this.settlePeriods(periods);
    this.settleJoined(joined);
    for (const column of rest) this.settleRest(column);
  }

  /** Whether a header that may be a period's stands above periods, whatever else it may mean (建设期). */
  private holdsPeriods({ header, candidates }: OpenColumn): boolean {
    const named = candidates.some(({ by }) => by === 'period');
    return named && this.options.testimony?.periods(header.column) === true;
  }

  /** The one field that a header names, if it names one; several are settled by the values or the categories. */
  private bestOf({ header, candidates }: OpenColumn): Candidate | null {
    const sure = candidates.filter(
      ({ confidence, by }) => confidence >= certain && by !== 'period' && by !== 'joined',
    );
    const [first] = sure;
    if (!first) return null;
    const equals = sure.filter(({ confidence }) => confidence === first.confidence);
    if (equals.length === 1) return first;
    const spoken = this.spokenFor(header, equals);
    if (spoken) return settledBy(spoken, '列中的内容');
    const { relevant } = this.options;
    const used = relevant ? equals.filter(({ field }) => relevant(field.id)) : [];
    const [only] = used;
    return only && used.length === 1 ? settledBy(only, '表中项目类别') : null;
  }

  /** The one field that a header may mean and that the values look like: less certain than any that a header names. */
  private witnessed({ header, candidates }: OpenColumn): Candidate | null {
    const { testimony } = this.options;
    const [only, another] = candidates.filter(
      ({ by, field }) => by === 'perhaps' && testimony?.fits(header.column, field),
    );
    if (!only || another) return null;
    return { ...settledBy(only, '列中的内容'), confidence: witnessedConfidence };
  }

  /** The one candidate that the values speak for while they speak against every other. */
  private spokenFor(header: HeaderColumn, candidates: readonly Candidate[]): Candidate | null {
    const { testimony } = this.options;
    const says = candidates.map(({ field }) => testimony?.of(header.column, field) ?? null);
    const against = says.filter((each) => each === 'against').length;
    return against === says.length - 1 ? (candidates[says.indexOf('for')] ?? null) : null;
  }

  /** The best column of each field takes it; equally good ones are asked for, lesser ones left. */
  private settleSingle(open: readonly NamedColumn[]): void {
    const byField = new Map<FieldId, NamedColumn[]>();
    for (const column of open) {
      const there = byField.get(column.best.field.id);
      if (there) there.push(column);
      else byField.set(column.best.field.id, [column]);
    }
    for (const [field, named] of byField) {
      const claimants = this.withoutCompanion(field, named);
      const top = Math.max(...claimants.map(({ best }) => best.confidence));
      const winners = claimants.filter(({ best }) => best.confidence === top);
      for (const { header, best } of claimants) {
        if (this.taken.has(field) || best.confidence < top) this.leave(header);
        else if (winners.length > 1) this.doubt(header, [[field, sharedReason(header, winners)]]);
        else this.take(header, { ...best, field }, 'one', best.by === 'synonym');
      }
    }
  }

  /** The columns that claim a field, without the one that may stand beside it and takes a field of its own. */
  private withoutCompanion(field: FieldId, named: readonly NamedColumn[]): readonly NamedColumn[] {
    const companion = this.lexicon.companions.get(field);
    if (!companion || this.taken.has(companion.field)) return named;
    const isBeside = ({ header }: NamedColumn): boolean => companion.keys.has(header.names.at(-1)?.key ?? '');
    const [beside, another] = named.filter(isBeside);
    const rest = named.filter((column) => !isBeside(column));
    if (!beside || another || (rest.length === 0 && !this.taken.has(field))) return named;
    this.take(beside.header, { ...beside.best, field: companion.field }, 'one', true);
    return rest;
  }

  /**
   * A column of periods gives every date that has no column of its own; of two such columns that which alone holds
   * periods, else neither is certain.
   */
  private settlePeriods(named: readonly OpenColumn[]): void {
    const [holding, another] = named.filter((column) => this.holdsPeriods(column));
    const periods = holding && !another ? [holding] : named;
    for (const { header } of named.filter((column) => !periods.includes(column))) this.leave(header);
    const open = periods.map(({ header, candidates }) => ({
      header,
      dates: candidates.filter(({ by, field }) => by === 'period' && !this.taken.has(field.id)),
    }));
    for (const { header, dates } of open) {
      if (periods.length > 1) {
        const reason = sharedReason(header, open);
        this.doubt(
          header,
          dates.map(({ field }) => [field.id, reason]),
        );
      } else if (dates.length === 0) this.leave(header);
      else for (const date of dates) this.take(header, { ...date, field: date.field.id }, 'period', true);
    }
  }

  /** A column of both names gives them where no other column gives one; else it is asked about. */
  private settleJoined(named: readonly OpenColumn[]): void {
    for (const { header, candidates } of named) {
      const open = candidates.filter(({ by, field }) => by === 'joined' && !this.taken.has(field.id));
      const alone = named.length === 1 && candidates.every(({ by }) => by === 'joined');
      if (alone && open.length === candidates.length) {
        for (const { field, ...rest } of open)
          this.take(header, { ...rest, field: field.id }, 'names', false);
      } else {
        this.doubt(
          header,
          open.map(({ field }) => [field.id, '表头写明单位和项目名称同在一格，另有列填写其中一项']),
        );
      }
    }
  }

  private settleRest({ header, candidates }: OpenColumn): void {
    const named = candidates.map(({ field, reason }): Suggestion => [field.id, reason]);
    const leaf = header.names.at(-1)?.key ?? '';
    const known =
      this.lexicon.otherHeaders.has(leaf) || this.lexicon.sequences.has(leaf) || isSourceColumn(header);
    const similar = named.length === 0 && !known ? similarFields(header, this.lexicon) : [];
    const { relevant } = this.options;
    const likely = similar
      .filter(({ field }) => relevant?.(field) ?? true)
      .map(({ field, reason }): Suggestion => [field, reason]);
    this.doubt(
      header,
      [...named, ...likely].filter(([field]) => !this.taken.has(field) && !this.isDayOf(header, field)),
    );
  }

  /** Whether a column tells the day of a field's paper and not whether there is one: 环评批复日期. */
  private isDayOf({ column }: HeaderColumn, field: FieldId): boolean {
    const { testimony } = this.options;
    return this.lexicon.fields.get(field)?.document !== undefined && testimony?.dates(column) === true;
  }

  private take(
    header: HeaderColumn,
    match: { readonly field: FieldId; readonly confidence: number; readonly reason: string },
    holds: Holds,
    bySynonym: boolean,
  ): void {
    this.taken.add(match.field);
    const { field, confidence, reason } = match;
    this.columns.push({
      column: header.column,
      header: header.path,
      headerCell: header.at,
      field,
      confidence,
      reason,
      holds,
      bySynonym,
    });
  }

  private doubt(header: HeaderColumn, suggestions: readonly Suggestion[]): void {
    if (suggestions.length === 0) this.leave(header);
    else this.doubtful.push(doubtfulColumn(header.column, header.path, suggestions));
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
