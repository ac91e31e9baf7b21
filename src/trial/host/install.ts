import type { XlsxWorkbook } from '../../xlsx/xlsxWorkbook';
import { createHook } from './wire/hook';
import type { HostOptions } from './options';
import { TrialHost } from './trialHost';

/**
 * Puts the host where office.js looks for Excel. It has to stand there before office.js is loaded, and a page has
 * one host: other workbooks are opened in it (`TrialHost.open`).
 */
export function installHost(page: object, workbook: XlsxWorkbook, options: HostOptions = {}): TrialHost {
  const host = new TrialHost(workbook, options);
  const hook = createHook(host.hookTarget());
  const external: unknown = Reflect.get(page, 'external');
  // Chromium has such an object of its own and keeps it.
  if (typeof external === 'object' && external !== null) Object.assign(external, hook);
  else Reflect.set(page, 'external', hook);
  return host;
}
