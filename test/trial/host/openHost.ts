import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { startOffice } from '../../../src/trial/host/nodeOffice';
import type { HostOptions } from '../../../src/trial/host/options';
import type { TrialHost } from '../../../src/trial/host/trialHost';
import { XlsxWorkbook } from '../../../src/xlsx/xlsxWorkbook';
import type { XlsxSheet } from '../../../src/xlsx/xlsxSheet';

/** A workbook with empty sheets of these names. */
export function blankWorkbook(...names: readonly string[]): XlsxWorkbook {
  const workbook = XlsxWorkbook.blank();
  for (const name of names) workbook.addSheet(name);
  return workbook;
}

/** The same workbook with a part changed as text, as another program might have written it. */
export function rewritten(
  workbook: XlsxWorkbook,
  part: RegExp,
  change: (xml: string) => string,
): XlsxWorkbook {
  const parts = unzipSync(workbook.save());
  for (const [name, bytes] of Object.entries(parts)) {
    if (part.test(name)) parts[name] = strToU8(change(strFromU8(bytes)));
  }
  return XlsxWorkbook.open(zipSync(parts));
}

/** office.js over a new workbook with one empty sheet, 申报汇总, or with sheets of these names. */
export async function openHost(
  names: readonly string[] = ['申报汇总'],
  options: HostOptions = {},
): Promise<TrialHost> {
  return startOffice(blankWorkbook(...names), options);
}

/** The first sheet of the open workbook. */
export function firstSheet(host: TrialHost): XlsxSheet {
  const [sheet] = host.workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** Excel's error with which a run fails; throws when it does not fail. */
export async function errorOf(
  run: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<OfficeExtension.Error> {
  try {
    await Excel.run(async (context) => {
      await run(context);
      await context.sync();
    });
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error;
    throw error;
  }
  throw new Error('the run succeeded');
}
