import type { Guide } from '../guide/guide';
import { fieldByRole } from '../guide/lookup';
import type { Application } from '../intake/application';
import { divisionIndex } from '../intake/divisionIndex';
import type { FindingCode } from '../review/codes';
import type { Finding, Verdict } from '../review/finding';
import type { ApplicationReview, Review } from '../review/review';
import { citiesInOrder } from './cityOrder';
import { countOf, filingFigures, textOf, verdicts, type FilingFigures } from './meeting/filingFigures';
import { byGravity } from './opinionText';
import { suggestionFor, type Suggestion } from './suggestion';

/**
 * What a problem is one of: the whole city's filing, an application, or a sheet that holds only the city's rows, with
 * its file where the batch has several.
 */
export type Subject =
  | { readonly of: 'city' }
  | { readonly of: 'application'; readonly application: Application }
  | { readonly of: 'sheet'; readonly sheet: string; readonly file: string | null };

/** A finding that the city has to answer. */
export interface Problem {
  readonly subject: Subject;
  readonly finding: Finding;
  readonly suggestion: Suggestion;
}

/** What is said to one city. */
export interface CityLetter {
  readonly city: string;
  /** The city's office as its rows name it, else the city. */
  readonly addressee: string;
  /** Its filings, combined ones counted once, and how many bear each verdict, from the lightest to the gravest. */
  readonly filed: number;
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
  const problems = problemsByCity(review);
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
    (entry) => entry.application.city === null && problemsOfRow(entry).length > 0,
  );
  return { letters, without, unplaced: unplaced.length };
}

function problemsByCity(review: Review): ReadonlyMap<string, readonly Problem[]> {
  const byCity = new Map<string, Problem[]>();
  const add = (city: string | null, problems: readonly Problem[]): void => {
    if (city === null) return;
    const own = byCity.get(city);
    if (own) own.push(...problems);
    else byCity.set(city, [...problems]);
  };
  for (const [finding, city] of exceededLimits(review)) add(city, problemOf({ of: 'city' }, finding));
  for (const entry of review.applications) add(entry.application.city, problemsOfRow(entry));
  const several = new Set(review.sheets.map(({ reading }) => reading.file)).size > 1;
  for (const { reading, findings } of review.sheets) {
    const cities = new Set(reading.applications.map(({ city }) => city));
    const [city] = cities;
    if (city === undefined || cities.size > 1) continue;
    const subject: Subject = { of: 'sheet', sheet: reading.sheet, file: several ? reading.file : null };
    add(
      city,
      findings.flatMap((finding) => problemOf(subject, finding)),
    );
  }
  return byCity;
}

const overLimit: FindingCode = 'limit-exceeded';

/** Limits that are exceeded, with the city whose they are: that of the rows which bear the note. */
function exceededLimits({ findings, applications }: Review): [Finding, string | null][] {
  return findings.flatMap((finding): [Finding, string | null][] => {
    if (finding.code !== overLimit) return [];
    const row = applications.find((entry) =>
      entry.findings.some(({ rule, message }) => rule === finding.rule && message === finding.message),
    );
    return row ? [[finding, row.application.city]] : [];
  });
}

function problemsOfRow({ application, findings }: ApplicationReview): Problem[] {
  return byGravity(findings).flatMap((finding) => problemOf({ of: 'application', application }, finding));
}

function problemOf(subject: Subject, finding: Finding): Problem[] {
  const suggestion = suggestionFor(finding);
  return suggestion === null ? [] : [{ subject, finding, suggestion }];
}

function countsOf(filings: readonly FilingFigures[], city: string): Pick<CityLetter, 'filed' | 'verdicts'> {
  const own = filings.filter(({ rows }) => rows.some(({ application }) => application.city === city));
  const counts = [...verdicts].reverse().map((verdict) => ({ verdict, count: countOf(own, verdict) }));
  return { filed: own.length, verdicts: counts };
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
