import ExcelJS from 'exceljs';
import { writeBlankForms } from '../../src/app/writeForms';
import type { Form, FormRow } from '../../src/guide/form';
import type { Guide } from '../../src/guide/guide';
import { FilePort } from '../../src/xlsx/filePort';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';

/** The blank forms of all categories as a workbook that a person opens. */
export async function blankWorkbook(
  guide: Guide,
  categories: readonly string[] | null = null,
): Promise<ExcelJS.Workbook> {
  const written = XlsxWorkbook.blank();
  await writeBlankForms(new FilePort(written, ''), guide, categories);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(written.save()).buffer);
  return workbook;
}

export async function portOf(workbook: ExcelJS.Workbook, name = '绩效表.xlsx'): Promise<FilePort> {
  return new FilePort(XlsxWorkbook.open(Buffer.from(await workbook.xlsx.writeBuffer())), name);
}

export function formSheets(workbook: ExcelJS.Workbook): ExcelJS.Worksheet[] {
  return workbook.worksheets.filter((sheet) => sheet.getCell('A1').text.startsWith('附件'));
}

/** A cell of the sheet by row and column, counted from 1. */
function at(sheet: ExcelJS.Worksheet, row: number, column: number): ExcelJS.Cell {
  return sheet.getCell(row, column);
}

/** The first cell of that text, from `fromRow` on. */
export function cellOf(sheet: ExcelJS.Worksheet, text: string, fromRow = 1): ExcelJS.Cell {
  for (let row = fromRow; row <= sheet.rowCount; row += 1) {
    for (let column = 1; column <= 8; column += 1) {
      const cell = at(sheet, row, column);
      if (cell.master.address === cell.address && cell.text === text) return cell;
    }
  }
  throw new Error(`${sheet.name} has no cell “${text}”`);
}

/** The answer beside a header label. */
export function answerOf(sheet: ExcelJS.Worksheet, label: string): ExcelJS.Cell {
  const own = cellOf(sheet, label);
  let column = Number(own.col) + 1;
  while (sheet.getCell(own.row, column).master.address === own.address) column += 1;
  return sheet.getCell(Number(own.row), column);
}

/** The first value cell of an indicator. */
export function valueOf(sheet: ExcelJS.Worksheet, label: string, fromRow = 1): ExcelJS.Cell {
  return sheet.getCell(Number(cellOf(sheet, label, fromRow).row), 7);
}

const answers: Readonly<Record<string, string>> = {
  projectName: '甲项目',
  recommendingUnit: '苏州市工业和信息化局',
  applicant: '苏州甲科技有限公司',
  startDate: '2021年1月',
  endDate: '2022年12月31日',
};

/** What an applicant may rightly put there: values at the very ends of what is allowed. */
export function boundaryValue(row: FormRow, even: boolean): ExcelJS.CellValue {
  switch (row.value) {
    case 'share':
      return row.unit !== null && row.label?.includes('%') ? (even ? 0 : 100) : even ? '0%' : '≥100%';
    case 'count':
      return even ? 0 : '≥1';
    case 'number':
      if (row.signed) return -0.01;
      return row.label?.includes('(') || row.label?.includes('（') ? 0 : `0${row.unit ?? ''}`;
    case 'grade':
      return row.options.at(even ? 0 : -1) ?? '';
    case 'text':
      return '良好';
    case 'checkbox':
      return row.options.map((option) => (row.options.length === 1 ? '☑' : `☑${option}`)).join('\n');
    case 'checkbox+number': {
      const [option = ''] = row.options;
      const unit = row.fills.find((fill) => fill.option === option)?.unit ?? row.unit ?? '';
      return `☑${row.options.length === 1 ? '' : option}（0 ${unit}）`;
    }
  }
}

/** Fills a form in as a careful applicant would. */
export function fillForm(sheet: ExcelJS.Worksheet, form: Form): void {
  for (const { label, field } of form.header.flat()) {
    answerOf(sheet, label).value = answers[field ?? ''] ?? '建成投产，达到预期指标';
  }
  let line = 1;
  form.rows.forEach((row, index) => {
    if (row.label === null) return;
    const cell = cellOf(sheet, row.label, line);
    line = Number(cell.row);
    form.valueColumns.forEach((_, column) => {
      sheet.getCell(line, 7 + column).value = boundaryValue(row, index % 2 === 0);
    });
    const band = at(sheet, line, 4);
    if (row.group !== null && band.text === row.group) band.value = row.group.replace('□', '☑');
  });
}
