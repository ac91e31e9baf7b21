import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  provinceBatchFindings,
  provinceLimits,
  provinceSheetFindings,
  provinceSheets,
} from './samples/province';
import { writeSampleSheet, type SampleSheet } from './samples/sampleSheet';
import { contentMesses } from './samples/messes/contents';
import { layoutMesses } from './samples/messes/layouts';
import { messTruth, writeMessSheet, type Mess } from './samples/messes/mess';
import { programMesses } from './samples/messes/programs';
import { valueMesses } from './samples/messes/values';
import { suzhouBatchFindings, suzhouLimits, suzhouSheetFindings, suzhouSheets } from './samples/suzhou';

/*
 * Makes samples/*.xlsx and, beside each, <name>.expected.json: what was planted, never what the program said.
 * exceljs writes them, so that what our own reader reads was not written by our own writer.
 */

interface Sample {
  readonly name: string;
  readonly sheets: readonly SampleSheet[];
  readonly limits: readonly object[];
  readonly batchFindings: readonly object[];
  /** What routine checks say of whole sheets. */
  readonly sheetFindings: readonly object[];
}

const samples: readonly Sample[] = [
  {
    name: 'suzhou-2021',
    sheets: suzhouSheets,
    limits: suzhouLimits,
    batchFindings: suzhouBatchFindings,
    sheetFindings: suzhouSheetFindings,
  },
  {
    name: 'province-2021',
    sheets: provinceSheets,
    limits: provinceLimits,
    batchFindings: provinceBatchFindings,
    sheetFindings: provinceSheetFindings,
  },
];

const notes = [
  ['填报说明'],
  ['一、本表由设区市工业和信息化局汇总填报，逐级审核后报送。'],
  ['二、金额保留两位小数；各项手续填“完备”“无需”或“未办”，填“无需”的须作出说明。'],
  ['三、同一设区市高端化改造升级项目按指南限额报送。'],
];

async function makeSample(folder: string, sample: Sample): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '示例';
  workbook.created = new Date(Date.UTC(2021, 4, 31));
  workbook.modified = workbook.created;
  const applications = sample.sheets.flatMap((sheet) => writeSampleSheet(workbook, sheet));
  const sheet = workbook.addWorksheet('填报说明');
  notes.forEach((line) => sheet.addRow(line));
  sheet.getColumn(1).width = 90;
  await writeFile(path.join(folder, `${sample.name}.xlsx`), Buffer.from(await workbook.xlsx.writeBuffer()));
  const truth = {
    applications,
    limits: sample.limits,
    findings: sample.batchFindings,
    sheetFindings: sample.sheetFindings,
    skipped: ['填报说明'],
  };
  await writeFile(path.join(folder, `${sample.name}.expected.json`), `${JSON.stringify(truth, null, 1)}\n`);
}

async function makeMess(folder: string, mess: Mess): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '示例';
  workbook.created = new Date(Date.UTC(2021, 4, 31));
  workbook.modified = workbook.created;
  for (const sheet of mess.sheets) writeMessSheet(workbook, sheet);
  const bytes = new Uint8Array(Buffer.from(await workbook.xlsx.writeBuffer()));
  await writeFile(path.join(folder, `${mess.name}.xlsx`), mess.parts ? withParts(bytes, mess.parts) : bytes);
  const truth = `${JSON.stringify(messTruth(mess), null, 1)}\n`;
  await writeFile(path.join(folder, `${mess.name}.expected.json`), truth);
}

/** A workbook with its parts changed. */
function withParts(bytes: Uint8Array, change: NonNullable<Mess['parts']>): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  const changed = change(Object.fromEntries(parts.map(([name, part]) => [name, strFromU8(part)])));
  const mtime = new Date(Date.UTC(2021, 4, 31));
  return zipSync(Object.fromEntries(Object.entries(changed).map(([name, part]) => [name, strToU8(part)])), {
    mtime,
  });
}

async function main(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const sample of samples) await makeSample(folder, sample);
  for (const mess of [...layoutMesses, ...valueMesses, ...contentMesses, ...programMesses])
    await makeMess(folder, mess);
}

void main(path.resolve(process.argv[2] ?? 'samples'));
