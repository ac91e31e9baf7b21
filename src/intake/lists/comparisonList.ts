/** One entry of a list; "" where it does not say. */
export interface ListEntry {
  /** Where it stands: “第 3 行”, with the sheet where the list has several. */
  readonly place: string;
  readonly name: string;
  readonly code: string;
  readonly project: string;
  readonly year: string;
  /** What its cells say of whether it is settled, with their headers: “是否验收：否”. */
  readonly state: string;
}

/** A list that applicants are looked up in (名单). */
export interface ComparisonList {
  /** What it was read from, as a person knows it: a file's name, a sheet's, “粘贴的文字”. */
  readonly source: string;
  readonly entries: readonly ListEntry[];
  /** How many more entries are settled (已验收, 已移出), and therefore left out. */
  readonly settled?: number;
}
