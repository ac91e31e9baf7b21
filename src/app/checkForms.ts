import type { Guide } from '../guide/guide';
import { formOfCategory } from '../guide/formOfCategory';
import type { Application } from '../intake/application';
import type { FilledForm, FormReading } from '../intake/forms/filledForm';
import { formKey } from '../intake/forms/formText';
import { readForm } from '../intake/forms/readForm';
import { marksOf } from '../report/clearEdits';
import { formCheckName, formCheckSheet, type CheckedLine } from '../report/forms/formCheckSheet';
import { formSource, isRowSource, roleText } from '../report/forms/formSource';
import { journalNamespace, journalXml, readJournal, type Journal } from '../report/journal';
import { areasOfCells, gravestCells } from '../report/markedCells';
import { ownPrefix } from '../report/ownTitles';
import { markedSeverities, severityLooks } from '../report/severityLook';
import { checkForm, refusedFindings, type FormOwner } from '../review/forms/checkForm';
import { verdictOf } from '../review/grade';
import type { Edit } from '../workbook/edit';
import type { WorkbookPort } from '../workbook/port';
import { freeSheetName } from '../workbook/sheetName';
import { Work, type WorkOptions } from './work';
import type { CheckedForm } from './checkedForm';
import { answerOf } from './formAnswers';
import { withFormsOfOneRow } from './formsOfOneRow';
import { formerSheets, writeOwnSheets } from './writeSheets';

export interface CheckedForms {
  readonly forms: readonly CheckedForm[];
  /** The sheet 绩效表核对情况 as it is called now; null where no form was found and nothing was written. */
  readonly summary: string | null;
  /** Forms whose sheet is protected: checked, but not marked. */
  readonly unmarked: readonly string[];
  /** Sheets that are hidden and look like forms: not checked. */
  readonly hidden: readonly string[];
}

/** What filled-in forms are held against; `applications` null: nothing but the forms themselves. */
export interface FormCheckRequest {
  readonly guide: Guide;
  readonly applications: readonly Application[] | null;
  /** The forms of other files of the same batch, among which there may be others of the same projects. */
  readonly elsewhere?: readonly CheckedForm[];
}

/** The forms of a workbook as 核对绩效表 finds them; nothing is written. @throws WorkbookFault */
export async function readForms(
  workbook: WorkbookPort,
  request: FormCheckRequest,
  options: WorkOptions = {},
): Promise<readonly CheckedForm[]> {
  const journal = readJournal(await workbook.readPart(journalNamespace));
  return (await checkedForms(workbook, journal, request, new Work(options))).forms;
}

/**
 * 核对绩效表: reads the filled-in forms of a workbook, checks each, marks what is found in the form's cells and lists
 * it on a sheet of its own. What somebody has typed is never changed; 清除标记 takes all of it away.
 * @throws WorkbookFault; cancelled or refused half-way, what was written is taken away again.
 */
export async function checkForms(
  workbook: WorkbookPort,
  request: FormCheckRequest,
  options: WorkOptions = {},
): Promise<CheckedForms> {
  const work = new Work(options);
  const journal = readJournal(await workbook.readPart(journalNamespace));
  const { forms, closed, hidden } = await checkedForms(workbook, journal, request, work);
  if (forms.length === 0) return { forms, summary: null, unmarked: [], hidden };
  const marked = forms.filter(({ sheet }) => !closed.has(sheet));
  const summary = await writeCheck(workbook, journal, forms, marked, request.guide, work);
  return { forms, summary, unmarked: [...closed], hidden };
}

interface FormsFound {
  readonly forms: readonly CheckedForm[];
  /** Sheets that are protected. */
  readonly closed: ReadonlySet<string>;
  readonly hidden: readonly string[];
}

async function checkedForms(
  workbook: WorkbookPort,
  journal: Journal,
  { guide, applications, elsewhere = [] }: FormCheckRequest,
  work: Work,
): Promise<FormsFound> {
  const forms: CheckedForm[] = [];
  const closed = new Set<string>();
  const hidden: string[] = [];
  const other = new Set(journal.sheets.filter(({ purpose }) => purpose !== 'form').map(({ name }) => name));
  const infos = (await workbook.listSheets()).filter(({ name }) => !other.has(name));
  for (const [index, { name, visibility }] of infos.entries()) {
    work.report('checking', index, infos.length, name);
    const snapshot = await workbook.readSheet(name, work.quietly());
    const reading = readForm(snapshot, guide);
    await work.breathe();
    if (reading.kind === 'other') continue;
    if (visibility !== 'visible') {
      hidden.push(name);
      continue;
    }
    const source = journal.sheets.find((entry) => entry.name === name)?.of ?? null;
    forms.push(checkedForm(workbook.fileName, name, reading, source, guide, applications));
    if (snapshot.protected) closed.add(name);
  }
  return { forms: withFormsOfOneRow(forms, elsewhere, guide), closed, hidden };
}

function checkedForm(
  file: string,
  sheet: string,
  reading: Exclude<FormReading, { kind: 'other' }>,
  source: string | null,
  guide: Guide,
  applications: readonly Application[] | null,
): CheckedForm {
  if (reading.kind === 'refused') {
    const findings = refusedFindings(reading);
    return { file, sheet, filled: null, application: null, verdict: verdictOf(findings), findings };
  }
  const { filled } = reading;
  const owner = applications === null ? null : ownerOf(filled, source, applications, guide);
  const findings = checkForm(filled, guide, owner);
  const application = owner === 'gone' ? null : owner;
  return { file, sheet, filled, application, verdict: verdictOf(findings), findings };
}

/** The row that a form belongs to: the one it was made from, else the one it names; never a guess among several. */
function ownerOf(
  filled: FilledForm,
  source: string | null,
  applications: readonly Application[],
  guide: Guide,
): FormOwner {
  if (isRowSource(source)) {
    const made = applications.find((application) => formSource(application, filled.form, guide) === source);
    if (made) return made;
  }
  const project = answerOf(filled, guide, 'project');
  const applicant = answerOf(filled, guide, 'applicant');
  const same = (application: Application, role: 'project' | 'applicant', text: string): boolean =>
    text !== '' && formKey(roleText(application, guide, role)) === text;
  const both = applications.filter(
    (each) => same(each, 'project', project) && same(each, 'applicant', applicant),
  );
  const ofForm = applications.filter((each) => {
    const answer = formOfCategory(guide, each.category);
    return 'form' in answer && answer.form.id === filled.form.id;
  });
  const byProject = applications.filter((each) => same(each, 'project', project));
  const byApplicant = ofForm.filter((each) => same(each, 'applicant', applicant));
  for (const found of [both, byProject, byApplicant]) if (found.length === 1 && found[0]) return found[0];
  return 'gone';
}

async function writeCheck(
  workbook: WorkbookPort,
  journal: Journal,
  forms: readonly CheckedForm[],
  marked: readonly CheckedForm[],
  guide: Guide,
  work: Work,
): Promise<string> {
  const { replaced } = await formerSheets(workbook, journal, ({ purpose }) => purpose === 'form-check', work);
  const gone = new Set(replaced.map(({ name }) => name));
  const taken = (await workbook.listSheets()).map(({ name }) => name).filter((name) => !gone.has(name));
  const name = freeSheetName(formCheckName, taken);
  const description = formCheckSheet(
    name,
    forms.map((form) => checkedLine(form, guide)),
  );
  const sheets = marked.map(({ sheet }) => sheet);
  const found = marked.filter(({ findings }) => findings.length > 0).map(({ sheet }) => sheet);
  const highlights = [...new Set([...journal.highlights, ...found])];
  const after: Journal = { ...journal, highlights };
  const bearing = new Set(journal.highlights.filter((sheet) => sheets.includes(sheet)));
  const edits = marked.flatMap((form) => highlightEdits(form, bearing.has(form.sheet)));
  try {
    await workbook.apply([{ kind: 'set-part', namespace: journalNamespace, xml: journalXml(after) }]);
    // Where earlier marks are being replaced, the write is seen through.
    await workbook.apply(edits, work.portOptions('writing', '', bearing.size === 0));
    await writeOwnSheets(workbook, after, [{ description, purpose: 'form-check', of: null }], replaced, work);
  } catch (fault) {
    await takeBack(workbook, journal, sheets);
    throw fault;
  }
  return name;
}

/** A form that bears our highlights already loses them first. */
function highlightEdits({ sheet, findings }: CheckedForm, bearing: boolean): Edit[] {
  const cells = gravestCells(findings);
  return [
    ...(bearing ? [{ kind: 'remove-highlights', sheet, tagPrefix: ownPrefix } as const] : []),
    ...markedSeverities.flatMap((severity): Edit[] => {
      const areas = areasOfCells(cells.get(severity) ?? []);
      const { fill, color } = severityLooks[severity];
      return areas.length === 0
        ? []
        : [{ kind: 'add-highlight', sheet, tag: ownPrefix + severity, areas, fill, color }];
    }),
  ];
}

/** Takes the half-written highlights away; the journal then says what it said before. */
async function takeBack(workbook: WorkbookPort, journal: Journal, sheets: readonly string[]): Promise<void> {
  const now = readJournal(await workbook.readPart(journalNamespace));
  const former = new Set(marksOf(journal));
  const highlights = now.highlights.filter((sheet) => !sheets.includes(sheet) || former.has(sheet));
  await workbook.apply([
    ...sheets.map((sheet): Edit => ({ kind: 'remove-highlights', sheet, tagPrefix: ownPrefix })),
    { kind: 'set-part', namespace: journalNamespace, xml: journalXml({ ...now, highlights }) },
  ]);
}

function checkedLine(
  { sheet, filled, application, verdict, findings }: CheckedForm,
  guide: Guide,
): CheckedLine {
  const written = (role: 'project' | 'applicant'): string => {
    const id = guide.fields.find((field) => field.role === role)?.id;
    const cell = filled?.header.find(({ field }) => field !== null && field === id)?.cell;
    return cell ? String(cell.raw).trim() : '';
  };
  return {
    sheet,
    attachment: filled?.form.attachment ?? '',
    project: written('project') || (application ? roleText(application, guide, 'project') : ''),
    applicant: written('applicant') || (application ? roleText(application, guide, 'applicant') : ''),
    verdict,
    findings,
  };
}
