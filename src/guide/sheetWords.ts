import { z } from 'zod';

const words = z.array(z.string().min(1)).default([]);

/**
 * Generic words of Chinese worksheets that are no policy: by them intake tells total, group and note rows from
 * data, and hints and units from the wording of a header. Compared after NFKC and without white space.
 */
export const sheetWordsSchema = z.strictObject({
  /** What a total row says in one of its leading cells (合计). */
  totals: words,
  /** Those of them that sum up a part of the rows only (小计). */
  subtotals: words,
  /** How the label of a row ends whose figures follow from others without being their sum (平均). */
  derived: words,
  /** How a note below or between the rows begins (注：). */
  notes: words,
  /** How a line about who filled the sheet in, and when, begins (填报单位). */
  metas: words,
  /** How the header of a column of counts or sums ends, in a small table of statistics (数量). */
  quantities: words,
  /** What a remark says of a row that was withdrawn (撤回). */
  withdrawals: words,
  /** What makes such a remark say something else (未撤回). */
  withdrawalDenials: words,
  /** How a line begins that only says that the table before goes on (续表). */
  continuations: words,
  /** Labels before the name of the unit that filled the sheet in; each is one of `metas` too (填报单位). */
  filers: words,
  /** Labels before the day on which it was filled in (填报时间). */
  filingTimes: words,
  /** What may follow a total's word and its count: 合计3项 (项). */
  counters: words,
  /** What stands before a count of projects that a row of totals gives (共3个项目). */
  counts: words,
  /** What a count alone must count to be a row of totals (3个项目). */
  projectCounters: words,
  /** How a row begins that divides what stands above it (其中：一期). */
  parts: words,
  /** What a project's stages are called, after their number (二期). */
  phases: words,
  /** Words behind such a stage that name nothing more (二期工程). */
  phaseFillers: words,
  /** How a row that only shows how to fill the sheet in begins (示例). */
  examples: words,
  /** How a group band ends (一批). */
  groupEndings: words,
  /** What a heading over rows says of them where they are no plain filings (备选). */
  setApart: words,
  /** What a band says beside a year where it names a batch (年度). */
  batches: words,
  /** What a group band may add to the name of a place (苏州市申报项目). */
  bandFillers: words,
  /** How the name of a company ends, which no project is called (公司). */
  companyEndings: words,
  /** How the name of an organisation ends (中心). */
  organisationEndings: words,
  /** Words that the names of projects are made of (改造). */
  projectWords: words,
  /** Headers of a running number (序号). */
  sequences: words,
  /** Cells of a code row beneath the header, beside plain numbers (甲). */
  codes: words,
  /** Leaf headers that only repeat what their band says (金额). */
  emptyLeaves: words,
  /** Words in a band that make its columns something else than their leaf says by itself (贷款). */
  qualifiers: words,
  /** Words by which a bracket in a header is a hint on filling in, no part of the name (盖章). */
  hints: words,
  /** Words that may stand before a header's name (其中). */
  prefixes: words,
  /** Leaf headers of the first and of the last date below the band of a period (建设期: 起, 止). */
  periodStarts: words,
  periodEnds: words,
  /** Words by which a header speaks of what is to come: no amount that has been spent (预计). */
  plans: words,
  /** What introduces the unit of a whole sheet (单位). */
  unitLabels: words,
  /** Words beside a unit that change nothing (人民币). */
  unitFillers: words,
  /** Units that nothing converts (万美元). */
  foreignUnits: words,
  /** Headers that are common in batches and belong to no field (备注). */
  headers: words,
  /** Words that the name of a category may carry or lack (项目). */
  categoryFillers: words,
  /** What the name of a sheet says of a copy or a former version (副本). */
  copyNames: words,
  /** Titles of sheets that are forms, no batches (绩效目标申报表). */
  forms: words,
});
export type SheetWords = z.infer<typeof sheetWordsSchema>;
