import type { FormRow } from '../../guide/form';
import type { FilledForm, FormCell, FoundIndicator } from '../../intake/forms/filledForm';
import { hasTick } from '../../intake/forms/formText';
import type { Finding } from '../finding';
import { quoted } from '../wording';
import type { Blank } from './blankFindings';
import { formFinding, isBlank, named } from './formFinding';
import { valueFindings } from './valueFindings';

type Found = NonNullable<FoundIndicator['found']>;

/** What the form's indicators have to say: those lost, altered or not as they should be. Blank ones stand apart. */
export function indicatorFindings(filled: FilledForm): Finding[] {
  const wanted = wantedColumns(filled);
  const bands = bandsAsked(filled);
  const about = filled.indicators.flatMap((indicator) => {
    const { row, found } = indicator;
    if (!found) return [lostFinding(filled, indicator)];
    const altered = found.altered ? [alteredFinding(row.label, found)] : [];
    const values = found.values.filter((_, index) => wanted.has(index));
    return [...altered, ...values.flatMap((cell) => valuesOf(indicator, cell, isAsked(row, bands)))];
  });
  return [...about, ...untickedBands(filled, bands), ...emptyDirections(filled, wanted)];
}

/** The value cells that are asked for and empty. */
export function blankIndicators(filled: FilledForm): Blank[] {
  const wanted = wantedColumns(filled);
  const bands = bandsAsked(filled);
  return filled.indicators.flatMap(({ row, found }) => {
    if (!found || row.kind === 'group' || !isAsked(row, bands)) return [];
    const values = found.values.filter((cell, index) => wanted.has(index) && isLeftBlank(row, found, cell));
    return values.map(({ at }) => ({ label: row.label ?? '', at, row }));
  });
}

function isAsked({ group }: FormRow, bands: ReadonlyMap<string, boolean>): boolean {
  return group === null || (bands.get(group) ?? true);
}

/** A box that is ticked in the wording itself needs nothing beside it. */
function isLeftBlank(row: FormRow, { wording }: Found, cell: FormCell): boolean {
  return isBlank(cell) && !(row.value === 'checkbox' && hasTick(String(wording.raw)));
}

function valuesOf({ row, found }: FoundIndicator, cell: FormCell, asked: boolean): Finding[] {
  if (!found || row.kind === 'group' || isLeftBlank(row, found, cell)) return [];
  if (isBlank(cell) && !asked) return [];
  return valueFindings(row, found.wording, cell, asked);
}

function lostFinding({ title, sheet }: FilledForm, { row }: FoundIndicator): Finding {
  const message = `工作表“${sheet}”缺少${named(row.label)}一行，请恢复原表格式并填写`;
  const cells = [title ?? { row: 0, column: 0 }];
  return formFinding({
    code: 'form-indicator-missing',
    severity: 'warning',
    cells,
    message,
    required: row.label,
  });
}

function alteredFinding(label: string | null, { wording }: Found): Finding {
  const message = `指标表述${quoted(wording.raw)}与原表“${label ?? ''}”不一致，请恢复原表述`;
  return formFinding({
    code: 'form-wording-altered',
    severity: 'warning',
    cells: [wording.at],
    message,
    actual: String(wording.raw),
    required: label,
  });
}

/** Of several directions only those that somebody has filled in are asked for. */
function wantedColumns({ form, indicators }: FilledForm): ReadonlySet<number> {
  const columns = form.valueColumns.map((_, index) => index);
  if (columns.length === 1) return new Set(columns);
  return new Set(
    columns.filter((index) =>
      indicators.some(({ found }) => {
        const cell = found?.values[index];
        return cell !== undefined && !isBlank(cell);
      }),
    ),
  );
}

function emptyDirections({ form, indicators }: FilledForm, wanted: ReadonlySet<number>): Finding[] {
  const first = indicators.find(({ found }) => found !== null)?.found?.values[0];
  if (wanted.size > 0 || !first) return [];
  const names = form.valueColumns.map((name) => name.slice(name.lastIndexOf('-') + 1)).join('”“');
  const message = `“${names}”各栏均未填写，请填写所申报方向的指标值`;
  return [formFinding({ code: 'form-empty', severity: 'confirm', cells: [first.at], message })];
}

/** Which bands ask for their indicators: those ticked, or with values; all of them where nobody has ticked any. */
function bandsAsked({ indicators }: FilledForm): ReadonlyMap<string, boolean> {
  const asked = new Map<string, boolean>();
  for (const { row, found, band } of indicators) {
    if (row.group === null || !band) continue;
    const filled = found?.values.some((cell) => !isBlank(cell)) ?? false;
    asked.set(row.group, (asked.get(row.group) ?? false) || filled || isTicked(indicators, band));
  }
  return asked;
}

/** A band is ticked in its own cell or in the value beside it. */
function isTicked(indicators: readonly FoundIndicator[], band: FormCell): boolean {
  const line = indicators.find(
    ({ found }) => found?.wording.at.row === band.at.row && found.wording.at.column === band.at.column,
  );
  const cells = [band, ...(line?.found?.values ?? [])];
  return cells.some(({ raw }) => hasTick(String(raw)));
}

/** None ticked at all is one finding; a band with values and no tick is one each. */
function untickedBands({ indicators }: FilledForm, asked: ReadonlyMap<string, boolean>): Finding[] {
  const bands = new Map<string, FormCell>();
  for (const { row, band } of indicators) if (row.group !== null && band) bands.set(row.group, band);
  const unticked = [...bands].filter(([, cell]) => !isTicked(indicators, cell));
  const used = unticked.filter(([group]) => asked.get(group) === true);
  const none = unticked.length === bands.size && used.length === 0 ? unticked.slice(0, 1) : [];
  return [...used, ...none].map(([group, cell]) => {
    const message =
      none.length > 0
        ? `${[...bands.keys()].join('、')}均未勾选，请勾选所申报的方向`
        : `“${group}”已填写指标值而未勾选，请勾选`;
    return formFinding({ code: 'form-not-ticked', severity: 'confirm', cells: [cell.at], message });
  });
}
