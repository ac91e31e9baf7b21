import type ExcelJS from 'exceljs';
import { readBatch } from '../../src/app/readBatch';
import type { BatchRequest, BatchSheet } from '../../src/app/batch';
import { Work } from '../../src/app/work';
import type { SheetReading } from '../../src/intake/application';
import type { FilePort } from '../../src/xlsx/filePort';
import { openedBatch, request } from './openedBatch';

export type Cell = string | number;
export type Rows = readonly (readonly Cell[])[];

export const leaf = ['序号', '项目名称', '项目承担单位', '项目总投资（万元）', '项目结束时间'];

/** A workbook whose sheets hold these rows from A1. */
export function opened(
  sheets: Readonly<Record<string, Rows>>,
  change: (workbook: ExcelJS.Workbook) => void = () => undefined,
): Promise<FilePort> {
  return openedBatch((workbook) => {
    for (const [name, rows] of Object.entries(sheets)) {
      const sheet = workbook.addWorksheet(name);
      rows.forEach((row, index) => (sheet.getRow(index + 1).values = [...row]));
    }
    change(workbook);
  });
}

export async function read(port: FilePort, part: Partial<BatchRequest> = {}): Promise<readonly BatchSheet[]> {
  return readBatch([port], { ...request, ...part }, new Work());
}

export const readings = async (port: FilePort, part: Partial<BatchRequest> = {}): Promise<SheetReading[]> =>
  (await read(port, part)).map(({ reading }) => reading);

/** What is said of a table beside that its rows name no city. */
export const saidBesideCities = (reading: SheetReading | undefined): unknown =>
  reading?.notices.filter(({ code }) => code !== 'city-unstated');

/** What was read of each table, in short: header rows and rows of applications, counted from 1. */
export const shape = ({ headerRows, applications }: SheetReading): [number[], number[]] => [
  headerRows.map((row) => row + 1),
  applications.map(({ row }) => row + 1),
];

export const project = (number: number, name: string, amount = 3000): Cell[] => [
  number,
  name,
  `苏州${name}有限公司`,
  amount,
  '2022-10',
];

export const stacked: Rows = [
  ['苏州市2021年项目申报汇总表'],
  ['填报单位（盖章）：昆山市工业和信息化局　填报人：张三　填报时间：2021年5月10日', '', '', '', '单位：万元'],
  ['一、绿色化改造升级项目'],
  leaf,
  project(1, '余热'),
  project(2, '中水'),
  ['合计', '', '', 6000, ''],
  [],
  ['二、智能制造示范工厂项目'],
  ['序号', '项目名称', '申报单位', '总投资', '备注'],
  project(1, '机床'),
  ['小计', '', '', 3000, ''],
  [],
  ['三、绿色化改造升级项目（补报）'],
  leaf,
  project(1, '光伏'),
  ['注：排名不分先后'],
];
