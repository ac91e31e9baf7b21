import { checkForms, readForms } from '../app/checkForms';
import type { CheckedForm } from '../app/checkedForm';
import { keepWrittenSheets } from '../app/handledSheets';
import { version } from '../../package.json';
import type { Application, SheetReading } from '../intake/application';
import type { CheckedJson } from '../report/json/checkedJson';
import { findingJsonOf } from '../report/json/reportJsonOf';
import { cellAddress } from '../workbook/address';
import { openBatchFiles, placeName, workbooksLeftOut } from './batchFiles';
import { chosenGuide } from './chosenGuide';
import type { CommandIo } from './commandIo';
import { ensureCopiesReplaceable } from './ensureReplaceable';
import { outputPlan, writeJson, writeOutput } from './outputFiles';
import type { ParsedArguments } from './parsedArguments';
import { readingArguments } from './reviewArguments';
import { reviewedBatch } from './reviewedBatch';
import { UsageError } from './usageError';

/**
 * `npm run forms -- --check`: checks the filled-in forms of the files named, against the rows of `--batch` where one
 * is given; writes the marked workbooks and checked.json. @throws UsageError, WorkbookFault: exit code 2
 */
export async function checkFilledForms(parsed: ParsedArguments, io: CommandIo, usage: string): Promise<void> {
  const named = [...parsed.texts('check'), ...parsed.positionals];
  const out = parsed.text('out');
  const others =
    parsed.flag('blank') ||
    parsed.text('rows') !== null ||
    parsed.text('edited') !== null ||
    parsed.texts('category').length > 0;
  if (out === null || others) throw new UsageError(usage);
  const guide = chosenGuide(parsed.text('guide'));
  const { files, unreadable, copies, several } = openBatchFiles(named, io.folder, [out]);
  const target = outputPlan(out, files, several, io.folder);
  await ensureCopiesReplaceable(out, files.map(target), workbooksLeftOut(out, named, io.folder));
  const applications = await rowsOf(parsed, io);
  const problems = [...copies, ...unreadable.map(({ file, reason }) => `${file}：${reason ?? ''}`)];
  const found: CheckedForm[] = [];
  for (const { port } of files) found.push(...(await readForms(port, { guide, applications })));
  const forms: CheckedForm[] = [];
  for (const { port } of files) {
    const elsewhere = found.filter(({ file }) => file !== port.fileName);
    const checked = await checkForms(port, { guide, applications, elsewhere });
    if (checked.forms.length === 0)
      problems.push(`${port.fileName}：没有${checked.hidden.length > 0 ? '可见的' : ''}绩效目标申报表。`);
    for (const sheet of checked.hidden) {
      problems.push(
        `${port.fileName}：工作表“${sheet}”是绩效目标申报表，但已隐藏，未核对。需要核对的，请取消隐藏后重新核对。`,
      );
    }
    for (const sheet of checked.unmarked) {
      problems.push(`工作表“${sheet}”受保护，已核对但未写入标记。请先撤销工作表保护，再重新核对。`);
    }
    forms.push(...checked.forms);
  }
  if (forms.length === 0) throw new UsageError(`没有可核对的绩效目标申报表。${problems.join('')}`);
  for (const line of problems) io.stderr(line);
  const written: string[] = [];
  for (const file of files) {
    await keepWrittenSheets(file.port, placeName(file));
    writeOutput(target(file), file.save());
    written.push(target(file));
  }
  const json = parsed.text('json');
  if (json !== null) writeJson(json, checkedJsonOf(forms, unreadable, guide.id), io.folder, io.stdout);
  if (json === '-') return;
  io.stdout(`${[checkSummary(forms), ...written.map((path) => `已写入 ${path}`)].join('\n')}\n`);
}

async function rowsOf(parsed: ParsedArguments, io: CommandIo): Promise<readonly Application[] | null> {
  const batch = parsed.text('batch');
  if (batch === null) return null;
  const reading = readingArguments(parsed, io.folder);
  const files = openBatchFiles([batch], io.folder, reading.files);
  const { outcome } = await reviewedBatch(files, reading, io);
  return outcome.review.applications.map(({ application }) => application);
}

function checkSummary(forms: readonly CheckedForm[]): string {
  const raised = forms.filter(({ findings }) => findings.length > 0);
  const lines = raised.map(
    ({ file, sheet, verdict, findings }) =>
      `  ${file === '' ? '' : `${file} `}${sheet}：${verdict}，${findings.length} 条意见`,
  );
  return [`核对绩效目标申报表 ${forms.length} 张，有意见 ${raised.length} 张`, ...lines].join('\n');
}

function checkedJsonOf(
  forms: readonly CheckedForm[],
  unreadable: readonly SheetReading[],
  guide: string,
): CheckedJson {
  return {
    guide,
    app: version,
    forms: forms.map(({ file, sheet, filled, application, verdict, findings }) => ({
      file,
      sheet,
      form: filled?.form.id ?? null,
      attachment: filled?.form.attachment ?? null,
      title: filled?.form.title ?? null,
      application: application && {
        file: application.file,
        sheet: application.sheet,
        row: application.row + 1,
      },
      verdict,
      header: Object.fromEntries(
        (filled?.header ?? []).map(({ label, cell }) => [label, cell && String(cell.raw)]),
      ),
      indicators: (filled?.indicators ?? []).map(({ row, found }) => ({
        label: row.label ?? '',
        unit: row.unit,
        cells: (found?.values ?? []).map(({ at }) => cellAddress(at)),
        values: found && found.values.map(({ raw }) => String(raw)),
      })),
      findings: findings.map(findingJsonOf),
    })),
    unreadable: unreadable.map(({ file, reason }) => ({ file, reason: reason ?? '无法打开' })),
  };
}
