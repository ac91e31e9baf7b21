import type { Form } from '../guide/form';
import type { Guide } from '../guide/guide';
import type { Application } from '../intake/application';
import { applicantShort } from '../report/forms/applicantShort';
import { formIndexName, formIndexSheet, type FormIndexLine } from '../report/forms/formIndexSheet';
import { formOfCategory } from '../guide/formOfCategory';
import { formSheet } from '../report/forms/formSheet';
import { blankPrefill, prefillOf, type Prefill } from '../report/forms/prefill';
import { journalNamespace, readJournal, type JournalSheet } from '../report/journal';
import { formSource, roleText } from '../report/forms/formSource';
import type { ApplicationReview } from '../review/review';
import { WorkbookFault } from '../workbook/fault';
import type { WorkbookPort } from '../workbook/port';
import { freeSheetName } from '../workbook/sheetName';
import { Work, type WorkOptions } from './work';
import { formerSheets, writeOwnSheets, type OwnSheet } from './writeSheets';

/** A form that was made; `application` is null for a blank one. */
interface MadeForm {
  readonly sheet: string;
  readonly form: Form;
  readonly category: string | null;
  readonly application: Application | null;
  /** Cells that the row filled in: A1 → field. */
  readonly prefilled: Readonly<Record<string, string>>;
}

export interface MadeForms {
  readonly made: readonly MadeForm[];
  /** Rows without a form, and why. */
  readonly without: readonly { readonly application: Application; readonly reason: string }[];
  /** Forms made before in which somebody has typed: they stay beside the new ones. */
  readonly kept: readonly string[];
  /** The sheet that lists them all. */
  readonly index: string;
}

export interface FormOptions extends WorkOptions {
  /**
   * A form made before in which somebody has typed: it stays alone, a new one is made beside it, or nothing is
   * made at all.
   */
  readonly edited?: 'keep' | 'version' | 'refuse';
}

interface Wanted {
  readonly form: Form;
  readonly category: string | null;
  readonly application: Application | null;
  readonly prefill: Prefill;
  /** The wished name of its sheet. */
  readonly name: string;
  /** By which a later run knows it again. */
  readonly key: string;
}

/**
 * 生成绩效表: one prefilled form a row, and the index 绩效表目录 that also lists the rows without one. Made a second
 * time, a form replaces its former self unless somebody has typed in that: see `edited`, `version` where nothing is said.
 * @throws WorkbookFault; `filled-in` where `edited` is `refuse`
 */
export async function writeForms(
  workbook: WorkbookPort,
  applications: readonly ApplicationReview[],
  guide: Guide,
  options: FormOptions = {},
): Promise<MadeForms> {
  const wanted: Wanted[] = [];
  const without: { application: Application; reason: string }[] = [];
  for (const { application, branch } of applications) {
    const answer = formOfCategory(guide, application.category);
    if ('reason' in answer) without.push({ application, reason: answer.reason });
    else wanted.push(wantedForm(application, branch, answer.form, guide));
  }
  return makeForms(workbook, wanted, without, guide, options);
}

/** Blank forms of the categories named, or of all; forms that categories share are made once. */
export async function writeBlankForms(
  workbook: WorkbookPort,
  guide: Guide,
  categories: readonly string[] | null,
  options: FormOptions = {},
): Promise<MadeForms> {
  const forms = new Map<string, Wanted>();
  for (const { id, form } of guide.categories) {
    if (!form || forms.has(form.id) || !(categories?.includes(id) ?? true)) continue;
    const name = `${form.attachment} ${form.title.replace(/绩效目标申报表$/, '')}`;
    forms.set(form.id, {
      form,
      category: id,
      application: null,
      prefill: blankPrefill,
      name,
      key: `blank:${form.id}`,
    });
  }
  return makeForms(workbook, [...forms.values()], [], guide, options);
}

function wantedForm(application: Application, branch: string | null, form: Form, guide: Guide): Wanted {
  const project = roleText(application, guide, 'project');
  const applicant = roleText(application, guide, 'applicant');
  const short = applicantShort(applicant === '' ? project : applicant, guide);
  const name = `绩效-${serialNumber(application, guide)}${short === '' ? '' : `-${short}`}`;
  const key = formSource(application, form, guide);
  return {
    form,
    category: application.category,
    application,
    prefill: prefillOf(application, branch, form, guide),
    name,
    key,
  };
}

/** The row's own number where it has a short one, else the row's place in its sheet. */
function serialNumber(application: Application, guide: Guide): string {
  const written = roleText(application, guide, 'number');
  return /^[0-9A-Za-z-]{1,6}$/.test(written) ? written : String(application.row + 1);
}

async function makeForms(
  workbook: WorkbookPort,
  wanted: readonly Wanted[],
  without: MadeForms['without'],
  guide: Guide,
  options: FormOptions,
): Promise<MadeForms> {
  const work = new Work(options);
  const journal = readJournal(await workbook.readPart(journalNamespace));
  const keys = new Set(wanted.map(({ key }) => key));
  const again = (entry: JournalSheet): boolean =>
    entry.purpose === 'form-index' || (entry.purpose === 'form' && entry.of !== null && keys.has(entry.of));
  const { replaced, kept } = await formerSheets(workbook, journal, again, work);
  if (options.edited === 'refuse') ensureNoneFilled(kept);
  const gone = new Set(replaced.map(({ name }) => name));
  const taken = (await workbook.listSheets()).map(({ name }) => name).filter((name) => !gone.has(name));
  const index = freeSheetName(formIndexName, taken);
  const names = [...taken, index];
  const made: MadeForm[] = [];
  const sheets: OwnSheet[] = [];
  const left = new Set(options.edited === 'keep' ? kept.map(({ of }) => of) : []);
  for (const { form, category, application, prefill, name, key } of wanted) {
    if (left.has(key)) continue;
    const sheet = freeSheetName(name, names);
    names.push(sheet);
    const { description, prefilled } = formSheet(form, sheet, prefill);
    sheets.push({ description, purpose: 'form', of: key });
    made.push({ sheet, form, category, application, prefilled });
    await work.breathe();
  }
  const before = journal.sheets.filter(({ name, purpose }) => purpose === 'form' && taken.includes(name));
  const lines = [
    ...made.map((each) => madeLine(each, guide)),
    ...without.map((each) => withoutLine(each, guide)),
  ];
  const description = formIndexSheet(index, [...lines, ...before.map(formerLine)]);
  await writeOwnSheets(
    workbook,
    journal,
    [{ description, purpose: 'form-index', of: null }, ...sheets],
    replaced,
    work,
  );
  return { made, without, kept: kept.map(({ name }) => name), index };
}

/** @throws WorkbookFault `filled-in` that names the forms */
function ensureNoneFilled(kept: readonly JournalSheet[]): void {
  const names = kept.filter(({ purpose }) => purpose === 'form').map(({ name }) => `“${name}”`);
  if (names.length === 0) return;
  throw new WorkbookFault('filled-in', `绩效表${names.join('、')}已有人填写，未重新生成。`);
}

function madeLine({ sheet, form, application, prefilled }: MadeForm, guide: Guide): FormIndexLine {
  const count = Object.keys(prefilled).length;
  return {
    sheet,
    attachment: form.attachment,
    title: form.title,
    ...rowTexts(application, guide),
    remark: application === null ? '空白表' : `已预填 ${count} 项`,
  };
}

function withoutLine({ application, reason }: MadeForms['without'][number], guide: Guide): FormIndexLine {
  return { sheet: null, attachment: '', title: '', ...rowTexts(application, guide), remark: reason };
}

function formerLine({ name }: JournalSheet): FormIndexLine {
  return {
    sheet: name,
    attachment: '',
    title: '',
    project: '',
    applicant: '',
    source: '',
    remark: '此前生成',
  };
}

function rowTexts(
  application: Application | null,
  guide: Guide,
): Pick<FormIndexLine, 'project' | 'applicant' | 'source'> {
  if (application === null) return { project: '', applicant: '', source: '' };
  return {
    project: roleText(application, guide, 'project'),
    applicant: roleText(application, guide, 'applicant'),
    source: `${application.file === '' ? '' : `${application.file} `}${application.sheet} 第 ${application.row + 1} 行`,
  };
}
