import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { review } from '../../src/cli/review';
import { reportJson, type ReportJson } from '../../src/report/json/reportJson';
import { batchWorkbook } from './batchWorkbook';
import { runIn, temporaryFolder } from './commandRun';

/** A folder of batches for one file of tests, reviewed from within. */
export interface BatchFolder {
  readonly folder: string;
  /** The path of a file in it. */
  readonly at: (name: string) => string;
  /** Puts a batch into it. */
  readonly put: (name: string, change?: Parameters<typeof batchWorkbook>[0]) => Promise<void>;
  /** What a review of it reports. */
  readonly reportOf: (...args: string[]) => Promise<ReportJson>;
}

/** A new folder, which goes when the tests of the file are done. */
export function batchFolder(): BatchFolder {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder, name);
  return {
    folder,
    at,
    put: async (name, change) => {
      mkdirSync(dirname(at(name)), { recursive: true });
      writeFileSync(at(name), await batchWorkbook(change));
    },
    reportOf: async (...args) => {
      const { code, stdout } = await runIn(folder, review, ...args, '--json', '-');
      expect(code).toBe(0);
      return reportJson.parse(JSON.parse(stdout));
    },
  };
}
