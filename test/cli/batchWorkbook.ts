import ExcelJS from 'exceljs';

export const headers = [
  '序号',
  '项目类别',
  '绿色化项目类型',
  '项目名称',
  '项目承担单位',
  '所在设区市',
  '项目总投资（万元）',
  '截至2021年3月底已投入（万元）',
  '项目开始时间',
  '项目结束时间',
  '节能量（吨标准煤）',
  '申请补助金额（万元）',
] as const;

export type BatchRow = readonly ExcelJS.CellValue[];

const green = '绿色化改造升级项目';

/** Rows: one in order, one below the floor, one whose total cannot be read. */
export const greenRows: readonly BatchRow[] = [
  [1, green, '节能', '=甲项目', '苏州甲科技有限公司', '苏州市', 2000, 500, '2021-01', '2022-12', 1200, 200],
  [2, green, '节能', '乙项目', '无锡乙科技有限公司', '无锡市', 800, 500, '2021-01', '2022-12', 1200, 100],
  [
    3,
    green,
    '节能',
    '丙项目',
    '南京丙科技有限公司',
    '南京市',
    '约两千',
    500,
    '2021-01',
    '2022-12',
    1200,
    100,
  ],
];

/** The same figures for other projects of other applicants, so that two sheets are no versions of one list. */
export const otherGreenRows: readonly BatchRow[] = greenRows.map((row, index) =>
  row.map((value, column) => {
    if (column === 3) return `${'丁戊己'.charAt(index)}厂房节能改造`;
    return column === 4 ? `${'丁戊己'.charAt(index)}机械制造有限公司` : value;
  }),
);

/** Adds a sheet as cities send them: title, header, rows, a total with a formula, a foot, a fill and a note. */
export function addBatchSheet(
  workbook: ExcelJS.Workbook,
  name: string,
  rows: readonly BatchRow[],
  titles: readonly string[] = headers,
): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(name);
  sheet.mergeCells(1, 1, 1, titles.length);
  sheet.getCell('A1').value = '2021年度项目申报汇总表';
  sheet.getRow(2).values = [...titles];
  rows.forEach((row, index) => {
    sheet.getRow(3 + index).values = [...row];
  });
  const last = rows.length + 3;
  sheet.getCell(last, 1).value = '合计';
  sheet.getCell(last, 7).value = { formula: `SUM(G3:G${last - 1})`, result: 2800 };
  sheet.getCell(last + 1, 1).value = '负责人签字：';
  sheet.getCell('D3').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
  sheet.getCell('E3').note = '请核对';
  sheet.getColumn(4).width = 31;
  return sheet;
}

/** A workbook with one such sheet, and whatever else is done to it. */
export async function batchWorkbook(
  change: (workbook: ExcelJS.Workbook) => void = (workbook) => addBatchSheet(workbook, '申报汇总', greenRows),
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  change(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Reads a workbook with a reader that is not ours. */
export async function readBack(file: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook;
}
