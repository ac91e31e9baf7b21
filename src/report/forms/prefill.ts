import type { Field } from '../../guide/field';
import type { CatalogueDetail } from '../../guide/catalogue';
import { entryText, matchEntry } from '../../guide/catalogueMatch';
import type { Form, FormRow } from '../../guide/form';
import type { Guide } from '../../guide/guide';
import { companionOf } from '../../guide/lookup';
import type { Application } from '../../intake/application';
import { writtenDate } from '../../intake/calendar';
import { inFormUnit } from '../../intake/forms/formUnit';
import type { CellContent } from '../../workbook/edit';

/** What a row of the batch puts into its form. Nothing is made up: what the row lacks stays blank. */
export interface Prefill {
  /** Canonical value of the row's branch, null where it has none. */
  readonly branch: string | null;
  /** Which of several value columns the row's category fills; null when it cannot be told. */
  readonly valueColumn: number | null;
  /** The content for a field, null where the row does not say it in this unit. */
  value(field: string | undefined, unit?: string | null): CellContent;
  /** Why a field stays blank that the row fills in: it can be read in two ways. Null where there is no such reason. */
  doubt(field: string | undefined): string | null;
  /** The targets of the catalogue's entry that the row names, null where it names none. */
  suggestion(from: Suggestion | undefined): string | null;
}

type Suggestion = NonNullable<Form['header'][number][number]['suggestion']>;

/** Nothing at all: a blank form. */
export const blankPrefill: Prefill = {
  branch: null,
  valueColumn: null,
  value: () => null,
  doubt: () => null,
  suggestion: () => null,
};

/** Prefills from an application. `branch` is the review's or intake's canonical branch. */
export function prefillOf(
  application: Application,
  branch: string | null,
  form: Form,
  guide: Guide,
): Prefill {
  const fields = new Map(guide.fields.map((field) => [field.id, field]));
  const kind = guide.categories.find(({ id }) => id === application.category)?.kind ?? null;
  return {
    branch,
    valueColumn: valueColumnOf(form, kind),
    value: (id, unit) => {
      const field = id === undefined ? undefined : fields.get(id);
      return field ? contentOf(application, field, unit ?? null) : null;
    },
    doubt: (id) => (id === undefined ? null : doubtOf(application, fields.get(id))),
    suggestion: (from) => (from ? targetsOf(application, from, guide) : null),
  };
}

/** What the appendix asks of the task that the row names; nothing where that is not one beyond doubt. */
function targetsOf(
  application: Application,
  { catalogue: id, field }: Suggestion,
  guide: Guide,
): string | null {
  const beside = companionOf(guide, field);
  const named = entryText(namedBy(application, field), beside === null ? '' : namedBy(application, beside));
  const catalogue = guide.catalogues.find((each) => each.id === id);
  const match = catalogue && matchEntry(catalogue, named);
  const [entry, another] = match?.kind === 'certain' ? match.entries : [];
  if (!entry || another || entry.details.length === 0) return null;
  return entry.details.map(detailText).join('\n');
}

function namedBy({ cells }: Application, field: string): string {
  const reading = cells.get(field)?.reading;
  if (reading?.state === 'number') return reading.value.toFixed();
  return reading?.state === 'text' ? reading.value : '';
}

/** A column of the appendix as a goal: its title, then its items numbered as there. */
function detailText({ title, printed, items }: CatalogueDetail): string {
  const text = items.length > 0 ? items.map((item, index) => `${index + 1}. ${item}`).join('') : printed;
  return `${title}：${text}`;
}

function valueColumnOf(form: Form, kind: string | null): number | null {
  if (form.valueColumns.length === 1) return 0;
  const index = kind === null ? -1 : form.valueColumns.findIndex((column) => column.includes(kind));
  return index < 0 ? null : index;
}

function contentOf(application: Application, field: Field, unit: string | null): CellContent {
  const reading = application.cells.get(field.id)?.reading;
  if (reading === undefined || reading.state === 'empty' || reading.state === 'unreadable') return null;
  if (reading.state === 'date') return reading.alternative ? null : writtenDate(reading.value);
  if (reading.state === 'text') return reading.value;
  return inFormUnit(reading.value, field, unit)?.toNumber() ?? null;
}

/** The number 2022.1 is January or October: a form that is signed does not choose. */
function doubtOf(application: Application, field: Field | undefined): string | null {
  const cell = field && application.cells.get(field.id);
  if (!cell || cell.reading.state !== 'date' || !cell.reading.alternative) return null;
  const { value, alternative } = cell.reading;
  return `申报汇总表“${field.name}”填“${String(cell.raw)}”，可能是${writtenDate(value)}，也可能是${writtenDate(alternative)}，未预填，请核对后填写`;
}

/** What stands in a row's value cell: the row's figure, or its tick boxes with those of the branch ticked. */
export function valueContent(
  row: FormRow,
  prefill: Prefill,
): { readonly content: CellContent; readonly filled: boolean } {
  if (row.options.length > 0 && (row.value === 'checkbox' || row.value === 'checkbox+number')) {
    return boxesContent(row, prefill);
  }
  const content = prefill.value(row.field, row.unit);
  return { content, filled: content !== null };
}

function boxesContent(row: FormRow, prefill: Prefill): { content: string; filled: boolean } {
  let filled = false;
  const lines = row.options.map((option) => {
    const fill = row.fills.find((entry) => entry.option === option);
    const ticked = fill !== undefined && prefill.branch === fill.branch;
    const value = ticked ? prefill.value(fill.field, fill.unit) : null;
    filled ||= ticked;
    const figure =
      row.value === 'checkbox' ? '' : `（${figureText(value)}${unitText(fill?.unit ?? row.unit)}）`;
    return `${ticked ? '☑' : '□'}${row.options.length === 1 ? '' : option}${figure}`;
  });
  return { content: lines.join('\n'), filled };
}

function unitText(unit: string | null): string {
  return unit === null ? '' : ` ${unit}`;
}

function figureText(value: CellContent): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '　　　';
}

/** A wording with its tick box ticked; as it is where it has none. */
export function tickedBox(text: string): string {
  return text.replace('□', '☑');
}

/** What a single tick box can be, as a list to choose from; several boxes in a cell are ticked by hand. */
export const boxStates = ['□', '☑'] as const;
