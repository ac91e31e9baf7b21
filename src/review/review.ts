import type { Decimal } from 'decimal.js';
import type { ListId } from '../guide/routine';
import type { Application, SheetReading } from '../intake/application';
import type { ComparisonList } from '../intake/lists/comparisonList';
import type { Finding, RuleCounts, Verdict } from './finding';

/** What the guide allows an application (补助测算), in 万元; null where a figure cannot be told. */
export interface Subsidy {
  /** Combined filings: the group's number. Its amounts stand on its first row. */
  readonly group: string | null;
  readonly base: Decimal | null;
  readonly rate: Decimal | null;
  readonly cap: Decimal | null;
  readonly uncapped: Decimal | null;
  /** Which ceiling decides: the rate, the cap, a tier or what was spent. */
  readonly binding: 'rate' | 'cap' | 'tier' | 'actual' | null;
  readonly eligible: Decimal | null;
  readonly first: Decimal | null;
  readonly final: Decimal | null;
  readonly requested: Decimal | null;
  readonly excess: Decimal | null;
  /** The calculation as sentences, in order: put into words when somebody reads them, as of most rows nobody does. */
  readonly steps: () => readonly string[];
}

export interface ApplicationReview {
  readonly application: Application;
  readonly branch: string | null;
  readonly verdict: Verdict;
  readonly counts: RuleCounts;
  readonly findings: readonly Finding[];
  /** Ids of the checks whose column the sheet lacks: what `counts.toConfirmElsewhere` counts. */
  readonly elsewhere: readonly string[];
  readonly subsidy: Subsidy | null;
}

/** A finding of a sheet: a column that is absent, a setting that is missing. */
export interface SheetReview {
  readonly reading: SheetReading;
  /** Fields that rules of the categories present need and the sheet has no column for. */
  readonly missing: readonly string[];
  readonly findings: readonly Finding[];
}

/** Filings of a city against its limit (限报). `over` is never negative. */
export interface LimitUse {
  readonly category: string;
  readonly city: string | null;
  readonly limit: number;
  readonly filed: number;
  readonly over: number;
}

/** Filings and recommendations against the province's number (支持数量). */
export interface SupportUse {
  readonly category: string;
  readonly limit: number;
  readonly filed: number;
  /** Filings that are 拟支持 (`recommendation.ts`); null where no sheet has a column that would tell. */
  readonly recommended: number | null;
  /** How many of them an approved amount alone tells, as a setting lets it. */
  readonly recommendedByApproved: number;
  /** Filings with an approved amount that are not among them. */
  readonly approvedUnmarked: number;
  readonly over: number;
}

/** A finding of the whole batch; its cells may lie in several sheets. */
export interface BatchFinding extends Finding {
  /** The city or county whose limit is exceeded; absent for what is the province's. */
  readonly filer?: string;
  readonly places: readonly {
    readonly file: string;
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
  }[];
}

/** Everything a review says; plain values, nothing of a spreadsheet. */
export interface Review {
  readonly guide: string;
  readonly asOf: string | null;
  readonly settings: Readonly<Record<string, string>>;
  readonly sheets: readonly SheetReview[];
  readonly applications: readonly ApplicationReview[];
  readonly limits: readonly LimitUse[];
  readonly support: readonly SupportUse[];
  readonly findings: readonly BatchFinding[];
}

/** What a person has set for a review. */
export interface ReviewOptions {
  /** 申报基准日 as an ISO day; null where nobody has said. Never the clock. */
  readonly asOf: string | null;
  /** Values of the guide's settings that differ from its defaults. */
  readonly settings: Readonly<Record<string, string>>;
  /** Routine checks that are switched other than the policy has them: true for on. */
  readonly routine?: Readonly<Record<string, boolean>>;
  /** Lists that applicants are looked up in (名单), as they were read. */
  readonly lists?: Readonly<Partial<Record<ListId, ComparisonList>>>;
}
