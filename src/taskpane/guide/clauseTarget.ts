/** The place of the guide's text that a finding or a rule rests on. */
export interface ClauseTarget {
  readonly clause: string;
  /** The words to be highlighted; null highlights the whole paragraph. */
  readonly quote: string | null;
  readonly rule: string | null;
}

/** Opens the guide's text at a clause. */
export type OpenClause = (target: ClauseTarget) => void;
