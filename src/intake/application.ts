import type { Decimal } from 'decimal.js';
import type { FieldId } from '../guide/field';
import type { CellPosition, CellValue, SheetCell } from '../workbook/snapshot';

/** A calendar day, or a month or year whose day was not written. Never a JavaScript Date. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** What a cell was read as. Amounts are 万元, shares fractions, choices and branches their canonical value. */
export type Reading =
  | { readonly state: 'empty' }
  | { readonly state: 'number'; readonly value: Decimal }
  /** `alternative`: what else the cell may mean; the number 2022.1 is January or October of 2022. */
  | { readonly state: 'date'; readonly value: CalendarDate; readonly alternative?: CalendarDate }
  /** `from`: of a choice, that it follows from a paper's number, or that the words are the cell's own and no option. */
  | { readonly state: 'text'; readonly value: string; readonly from?: 'document' | 'words' }
  /** The cell cannot be read as what it should be: a stable code and a Chinese reason without the cell's address. */
  | { readonly state: 'unreadable'; readonly code: string; readonly reason: string };

/** One cell of an application's row that a field is mapped to, or of another sheet's row of the same project. */
export interface FieldCell {
  readonly field: FieldId;
  readonly at: SheetCell;
  readonly raw: CellValue;
  readonly reading: Reading;
}

/** Where a row of a merged list was filed; the row is zero-based. */
export interface RowSource {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

/** What else than a row's own cells tells where it belongs: a group band above it, 填报单位, a title, the sheet's name. */
export interface PlaceSource {
  readonly from: 'band' | 'filer' | 'title' | 'sheet';
  /** What names it, as written; and where, null for the sheet's name. */
  readonly text: string;
  readonly at: SheetCell | null;
}

/** One data row (申报项目). */
export interface Application {
  readonly file: string;
  readonly sheet: string;
  /** Zero-based row of the sheet. */
  readonly row: number;
  /** The first column of its table, where another table stands to its left: its row has several applications. */
  readonly from?: number;
  /** Where it was filed, on a sheet that merges several lists. */
  readonly source?: RowSource;
  /** A leaf category's id, a group's id where the kind is blank, or null: 未匹配. */
  readonly category: string | null;
  /** The category as written, "" when there is none. */
  readonly categoryText: string;
  /** Where nothing tells the category: the title or sheet's name that names several, and their ids. */
  readonly categoryOneOf?: { readonly text: string; readonly ids: readonly string[] };
  /**
   * Full name of the city (苏州市), null where no cell tells or cells contradict each other; then the reading of the
   * cell that speaks against the others is unreadable (`city-conflict`).
   */
  readonly city: string | null;
  /** What tells its city where no cell of the row does. */
  readonly cityFrom?: PlaceSource;
  readonly county: string | null;
  /** What tells its county where no cell of the row does. */
  readonly countyFrom?: PlaceSource;
  /** Where the city is not known: those that share the only place the row names (鼓楼区). */
  readonly cityOneOf?: readonly string[];
  /** Only fields that the sheet has a column for. */
  readonly cells: ReadonlyMap<FieldId, FieldCell>;
  /** Rule id → the cell of a column whose header names that condition. */
  readonly answers?: ReadonlyMap<string, FieldCell>;
  /** Its rows on the other sheets that are read with its own. */
  readonly beside?: readonly BesideRow[];
}

/** What another sheet of the same projects has of an application beside what was taken from there. */
export interface BesideRow {
  readonly sheet: string;
  /** The row with those of its cells that were not taken, each naming its sheet; null: the sheet has none. */
  readonly row: Application | null;
}

/** A column as it was understood. */
export interface ColumnMapping {
  readonly column: number;
  /** Joined path of the header, as written but for white space: band_leaf. */
  readonly header: string;
  readonly field: FieldId;
  /** Where the leaf of its header stands. */
  readonly headerCell: SheetCell;
  /** The unit that the column's numbers are typed in, "" where none. */
  readonly unit: string;
  /** Who has chosen that unit, where somebody has: a person for this column, or a file for columns with that header. */
  readonly unitBy?: 'person' | 'file';
  /** 0 to 1, and why in a few words. */
  readonly confidence: number;
  readonly reason: string;
  /** Where the header names conditions: the ids of the rules that the column answers, and nothing else. */
  readonly answers?: readonly string[];
}

/** A column that may mean one of several fields: not used until somebody chooses. */
export interface DoubtfulColumn {
  readonly column: number;
  readonly header: string;
  readonly candidates: readonly FieldId[];
  /** Why each of the candidates may be meant, in a few words. */
  readonly reasons: Readonly<Record<FieldId, string>>;
}

/** A row of totals (合计, 小计), or a group's own row with figures in it, read like a data row; no application. */
export interface TotalRow {
  /** Zero-based row of the sheet. */
  readonly row: number;
  readonly cells: ReadonlyMap<FieldId, FieldCell>;
  /** Of which rows it is a total by its words: all, a part (小计), or those of the group that it heads. */
  readonly of: 'all' | 'part' | 'group';
}

/** What every row of a sheet is. */
export type RowKind = 'title' | 'header' | 'data' | 'total' | 'group' | 'statistics' | 'note' | 'blank';

/** A row below the header that is no application by itself, or of which somebody has said what it is. */
export interface OtherRow {
  readonly row: number;
  readonly kind: RowKind;
  /** Why, in Chinese. */
  readonly reason: string;
  /** Its first cells, cut short. */
  readonly text: string;
  /** Whether somebody has said so. */
  readonly corrected: boolean;
}

/** An application of which a cell says that it was withdrawn, or that is struck through. */
export interface WithdrawnRow {
  readonly row: number;
  readonly at: CellPosition;
  /** The cell's text, cut short; or that the whole row is struck through. */
  readonly text: string;
  readonly by: 'remark' | 'strike';
}

/** Every code that a notice can carry: stable, read by reports and by other programs. */
export const noticeCodes = [
  'hidden-rows',
  'filtered-rows',
  'hidden-columns',
  'merged-rows',
  'joint-applicants',
  'rows-set-aside',
  'rows-set-apart',
  'other-year',
  'rows-maybe-withdrawn',
  'documents-named',
  'city-from-heading',
  'city-from-band',
  'category-from-band',
  'band-contradicted',
  'city-unstated',
  'unit-differs',
  'unit-assumed',
  'unit-chosen',
  'share-assumed',
  'city-columns-differ',
  'rows-listed-twice',
  'sheet-versions',
  'sheets-joined',
  'rows-not-joined',
  'versions-differ',
  'not-calculated',
  'header-lost',
  'row-correction-lost',
] as const;
export type NoticeCode = (typeof noticeCodes)[number];

/** Something about a table as a whole that whoever reads its findings should know. */
export interface SheetNotice {
  readonly code: NoticeCode;
  readonly severity: 'warning' | 'confirm' | 'info';
  readonly message: string;
  readonly cells: readonly SheetCell[];
}

/** A city as the rows above a table tell it, and the county if they name one. */
export interface HeadingCity extends PlaceSource {
  readonly city: string;
  readonly county: string | null;
  readonly from: 'filer' | 'title' | 'sheet';
}

/** What stands above a table's header and speaks for all its rows. */
export interface Heading {
  /** The title rows' texts. */
  readonly titles: readonly string[];
  /** 填报单位: who filled the sheet in, as written. */
  readonly filer: { readonly text: string; readonly at: CellPosition } | null;
  /** 填报时间, as written. */
  readonly filedAt: string | null;
  /** Null where nothing names a city, and where 填报单位 and title name different ones. */
  readonly city: HeadingCity | null;
  /** The one category that the titles name, or the sheet's name. */
  readonly category: string | null;
  /** 单位：万元 */
  readonly unit: string | null;
  /** Other units that the same rows state: then nobody can tell which of them holds. */
  readonly otherUnits: readonly string[];
}

/** Sheets that list the same applications, as versions of one list. */
export interface SheetVersions {
  /** Each version's sheets: one, or several that have no row in common. The first is what counts by default. */
  readonly sides: readonly (readonly string[])[];
  /** The version whose rows count where several list them; null: somebody has said that all count. */
  readonly counts: readonly string[] | null;
  /** Why it counts as long as nobody has said which does, in Chinese; null once somebody has. */
  readonly byDefault: string | null;
  /** Whether each has columns that the others lack: then they are read as one list as long as nobody has said more. */
  readonly joinable?: boolean;
}

/** That a table's rows say more of another sheet's applications, which are reviewed there. */
export interface JoinedInto {
  readonly sheet: string;
  /** Its rows as they were read. */
  readonly rows: readonly Application[];
  /** Zero-based: of its row the one of the same project there. */
  readonly rowThere: ReadonlyMap<number, number>;
}

/** All columns that a table's applications are read from: its own, then those of other sheets. */
export function columnsOf({ columns, joinedColumns = [] }: SheetReading): readonly ColumnMapping[] {
  return [...columns, ...joinedColumns];
}

/** What a column tells: its field, or the rules that it answers. */
export function toldBy({ field, answers }: Pick<ColumnMapping, 'field' | 'answers'>): readonly string[] {
  return answers ?? [field];
}

/** A table of a sheet as intake understood it. A sheet with several tables has several of these, from top to bottom. */
export interface SheetReading {
  readonly file: string;
  readonly sheet: string;
  readonly role: 'batch' | 'skipped';
  /** Why it was skipped, in Chinese; null for a batch. */
  readonly reason: string | null;
  readonly headerRows: readonly number[];
  /** Identifies the header's wording column by column, whatever its rows: the key under which a mapping is remembered. */
  readonly headerFingerprint: string;
  /** What stands above the header; null where there is no header. */
  readonly heading: Heading | null;
  /** By row of the sheet; rows of other tables on it are blank here. */
  readonly rowKinds: readonly RowKind[];
  readonly otherRows: readonly OtherRow[];
  /** Rows that may have been withdrawn, of which nobody has said yet what they are. */
  readonly withdrawn: readonly WithdrawnRow[];
  readonly notices: readonly SheetNotice[];
  readonly columns: readonly ColumnMapping[];
  readonly doubtful: readonly DoubtfulColumn[];
  readonly unmapped: readonly { readonly column: number; readonly header: string }[];
  /** Columns of which somebody has said something: what they mean, that they are not used, their unit. */
  readonly chosen: ReadonlySet<number>;
  /** By column: up to three different values of its data rows, as a person sees them. */
  readonly samples: ReadonlyMap<number, readonly string[]>;
  readonly applications: readonly Application[];
  readonly totals: readonly TotalRow[];
  /** Its first column, where another table stands to its left. */
  readonly from?: number;
  /** Rows of the sheet that are hidden or filtered out; zero-based. */
  readonly hiddenRows?: readonly number[];
  /** Where the sheet is one of several versions of a list. */
  readonly versions?: SheetVersions;
  /** The same among the files of a batch; its sides name files and sheets. */
  readonly fileVersions?: SheetVersions;
  /** Columns of other sheets that say more of the same projects; their cells stand in the applications. */
  readonly joinedColumns?: readonly ColumnMapping[];
  /** Where its rows say more of another sheet's applications. */
  readonly joinedInto?: JoinedInto;
  /** Rows that are reviewed and counted on another sheet instead; zero-based. */
  readonly elsewhere?: readonly number[];
}
