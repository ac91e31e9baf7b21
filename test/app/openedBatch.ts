import { strFromU8, unzipSync } from 'fflate';
import { loadGuide, policyFolder } from '../../src/guide/loadGuide';
import type { ReviewRequest } from '../../src/app/reviewSheets';
import { FilePort } from '../../src/xlsx/filePort';
import { XlsxWorkbook } from '../../src/xlsx/xlsxWorkbook';
import { batchWorkbook } from '../cli/batchWorkbook';

export const guide = loadGuide(policyFolder('2021'));

export const request: ReviewRequest = {
  guide,
  sheets: null,
  answers: [],
  doubtful: 'ask',
  unreadable: [],
  options: { asOf: null, settings: {} },
};

/** A real workbook of a batch behind its port. */
export async function openedBatch(change?: Parameters<typeof batchWorkbook>[0]): Promise<FilePort> {
  return new FilePort(XlsxWorkbook.open(await batchWorkbook(change)), '批次.xlsx');
}

/** Every part of the workbook as it would be saved now. */
export function partsNow(port: FilePort): Record<string, string> {
  const parts = unzipSync(port.workbook.save());
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes, true)]));
}

/** The names of the parts in which the workbook differs from what it was. */
export function changedParts(port: FilePort, before: Record<string, string>): string[] {
  const now = partsNow(port);
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (name) => before[name] !== now[name],
  );
}
