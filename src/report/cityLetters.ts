import type { Guide } from '../guide/guide';
import type { Suggestion } from '../guide/handling';
import { fieldByRole } from '../guide/lookup';
import type { Application } from '../intake/application';
import { divisionIndex } from '../intake/divisionIndex';
import type { Finding, Verdict } from '../review/finding';
import type { ApplicationReview, Review } from '../review/review';
import { citiesInOrder } from './cityOrder';
import { countOf, filingFigures, textOf, verdicts, type FilingFigures } from './meeting/filingFigures';
import { byGravity } from './opinionText';
import { exceededLimits } from './exceededLimits';
import { isForCity, wordsForCity, type Concerned } from './cityWording';
import { joinedFindings, suggestionFor } from './suggestion';

/**
 * What a problem is one of: the whole filing of the city or of a county that has a limit of its own, an application, or a sheet that holds only the city's rows, with
 * its file where the batch has several.
 */
export type Subject =
  | { readonly of: 'city'; readonly county: string | null }
  | { readonly of: 'application'; readonly application: Application }
  | { readonly of: 'sheet'; readonly sheet: string; readonly file: string | null };

/** A finding that the city has to answer. */
export interface Problem {
  readonly subject: Subject;
  readonly finding: Finding;
  /** The finding in the words that the city may be told. */
  readonly message: string;
  /** What stands under 依据条款: of all findings that say the same of the same cells. */
  readonly basis: string;
  readonly suggestion: Suggestion;
}

/** What is said to one city. */
export interface CityLetter {
  readonly city: string;
  /** The city's office as its rows name it, else the city. */
  readonly addressee: string;
  /**
   * Its filings and how many bear each verdict, from the lightest to the gravest: a combined one once, under the city
   * of its first row.
   */
  readonly filed: number;
  /** Combined filings that it has rows of and that are counted under another city. */
  readonly filedWithOthers: number;
  readonly verdicts: readonly { readonly verdict: Verdict; readonly count: number }[];
  /** At least one. */
  readonly problems: readonly Problem[];
}

export interface CityLetters {
  /** In the order of the division codes. */
  readonly letters: readonly CityLetter[];
  /** Cities that filed and of which there is nothing to say. */
  readonly without: readonly string[];
  /** How many rows with problems belong to no city that can be told: nobody is written to about them. */
  readonly unplaced: number;
}

/** What has been found in a batch, parted by the cities that have to answer it. */
export function cityLetters(review: Review, guide: Guide): CityLetters {
  const filings = filingFigures(review, guide);
  const combined = combinedRows(filings);
  const problems = problemsByCity(review, guide, combined);
  const letters: CityLetter[] = [];
  const without: string[] = [];
  for (const city of citiesInOrder(guide)) {
    const rows = review.applications.filter(({ application }) => application.city === city);
    const own = problems.get(city) ?? [];
    if (rows.length === 0) continue;
    if (own.length === 0) without.push(city);
    else
      letters.push({
        city,
        addressee: officeOf(rows, city, guide),
        ...countsOf(filings, city),
        problems: own,
      });
  }
  const unplaced = review.applications.filter(
    (entry) => entry.application.city === null && problemsOfRow(entry, guide, combined).length > 0,
  );
  return { letters, without, unplaced: unplaced.length };
}

/** The rows of a combined filing by each of them; what is filed alone is not in it. */
type Combined = ReadonlyMap<Application, readonly Application[]>;

function combinedRows(filings: readonly FilingFigures[]): Combined {
  return new Map(
    filings.flatMap(({ rows }) => {
      const members = rows.map(({ application }) => application);
      return rows.length === 1 ? [] : members.map((member) => [member, members] as const);
    }),
  );
}

function problemsByCity(
  review: Review,
  guide: Guide,
  combined: Combined,
): ReadonlyMap<string, readonly Problem[]> {
  const byCity = new Map<string, Problem[]>();
  const add = (city: string | null, problems: readonly Problem[]): void => {
    if (city === null) return;
    const own = byCity.get(city);
    if (own) own.push(...problems);
    else byCity.set(city, [...problems]);
  };
  for (const { finding, city, county } of exceededLimits(review)) {
    add(city, problemsOf({ of: 'city', county }, [finding], guide));
  }
  for (const entry of review.applications) {
    add(entry.application.city, problemsOfRow(entry, guide, combined));
  }
  const several = new Set(review.sheets.map(({ reading }) => reading.file)).size > 1;
  for (const { reading, findings } of review.sheets) {
    const cities = new Set(reading.applications.map(({ city }) => city));
    const [city] = cities;
    if (city === undefined || cities.size > 1) continue;
    const subject: Subject = { of: 'sheet', sheet: reading.sheet, file: several ? reading.file : null };
    add(city, problemsOf(subject, findings, guide));
  }
  return byCity;
}

function problemsOfRow(
  { application, findings }: ApplicationReview,
  guide: Guide,
  combined: Combined,
): Problem[] {
  const filedWith = combined.get(application);
  const concerned = filedWith ? { application, filedWith } : null;
  return problemsOf({ of: 'application', application }, byGravity(findings), guide, concerned);
}

function problemsOf(
  subject: Subject,
  findings: readonly Finding[],
  guide: Guide,
  concerned: Concerned | null = null,
): Problem[] {
  const application = subject.of === 'application' ? subject.application : null;
  const own = findings.filter((finding) => isForCity(finding, application, guide));
  return joinedFindings(own, guide).flatMap(({ finding, basis }) => {
    const suggestion = suggestionFor(finding, guide);
    const message = wordsForCity(finding, concerned, guide);
    return suggestion === null ? [] : [{ subject, finding, message, basis, suggestion }];
  });
}

function countsOf(
  filings: readonly FilingFigures[],
  city: string,
): Pick<CityLetter, 'filed' | 'filedWithOthers' | 'verdicts'> {
  const own = filings.filter((filing) => filing.city === city);
  const others = filings.filter(
    (filing) => filing.city !== city && filing.rows.some(({ application }) => application.city === city),
  );
  const counts = [...verdicts].reverse().map((verdict) => ({ verdict, count: countOf(own, verdict) }));
  return { filed: own.length, filedWithOthers: others.length, verdicts: counts };
}

/** The 推荐单位 named most often that names the city and none of its counties. */
function officeOf(rows: readonly ApplicationReview[], city: string, guide: Guide): string {
  const field = fieldByRole(guide, 'recommender')?.id;
  const index = divisionIndex(guide);
  const times = new Map<string, number>();
  for (const { application } of rows) {
    const name = textOf(application, field).replace(/\s+/g, '');
    if (name !== '') times.set(name, (times.get(name) ?? 0) + 1);
  }
  const offices = [...times].filter(([name]) => {
    const place = index.locate(name);
    const county = (place?.counties.size ?? 0) > 0 || index.localCounty(name, city) !== null;
    return place !== null && place.cities.size === 1 && place.cities.has(city) && !county;
  });
  const [most] = offices.sort(([, a], [, b]) => b - a);
  return most?.[0] ?? city;
}
