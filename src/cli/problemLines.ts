import type { Guide } from '../guide/guide';
import type { NoticeCode, SheetReading } from '../intake/application';
import { columnLetters } from '../workbook/address';

/** One line a problem of what was read: sheets and files that were skipped, columns that were left unused. */
export function problemLines(readings: readonly SheetReading[], guide: Guide): string[] {
  const lines = readings.flatMap((reading) =>
    reading.role === 'skipped'
      ? [skippedLine(reading)]
      : [...doubtfulLines(reading, guide), ...askedLines(reading)],
  );
  return [...new Set(lines)];
}

/** A skipped sheet or file with its reason on one line. */
export function skippedLine({ file, sheet, reason }: SheetReading): string {
  const said = (reason ?? '').replace(/\s*\n\s*/g, ' ');
  const named = sheet === '' || said.includes(`“${sheet}”`);
  return `${file}${named ? '' : ` 工作表“${sheet}”`}：${said}`;
}

function doubtfulLines({ file, sheet, doubtful }: SheetReading, guide: Guide): string[] {
  const names = new Map(guide.fields.map(({ id, name }) => [id, name]));
  return doubtful.map(({ column, header, candidates, reasons }) => {
    const letters = columnLetters(column);
    const meanings = candidates
      .map((id) => `${names.get(id) ?? id}（${id}：${reasons[id] ?? ''}）`)
      .join('、');
    const title = header.replace(/\s+/g, ' ');
    return `${file} 工作表“${sheet}”${letters} 列“${title}”含义不明，可能是${meanings}，未使用。请用 --map ${letters}=字段编号 指定。`;
  });
}

/** What a person has to decide of a sheet, with the option that says so. */
const answeredBy: Partial<Readonly<Record<NoticeCode, string>>> = {
  'rows-maybe-withdrawn':
    '命令行用 --row 行号=not-application（已撤回）或 --row 行号=application（未撤回）指定。',
  'rows-set-aside': '命令行用 --row 行号=application 指定为申报项目。',
  'rows-set-apart': '命令行用 --row 行号=not-application 指定不是申报项目。',
  'other-year': '',
  'joint-applicants': '命令行用 --row 行号=application 或 --row 行号=not-application 指定。',
  'merged-rows': '',
  'sheet-versions':
    '命令行用 --prefer 工作表名（在不同文件中的，用文件名）指定以哪张表为准，--prefer all 为都计数。',
  'versions-differ': '',
};

function askedLines({ file, sheet, notices }: SheetReading): string[] {
  return notices.flatMap(({ code, severity, message }) => {
    const how = answeredBy[code];
    const named = message.startsWith(`工作表“${sheet}”`) ? '' : `工作表“${sheet}”`;
    const told = `${file} ${named}${message.replace(/。$/, '')}。`;
    return how === undefined || severity === 'info' ? [] : [`${told}${how}`];
  });
}
