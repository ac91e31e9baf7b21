import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { XlsxWorkbook } from '../../xlsx/xlsxWorkbook';
import { installHost } from './install';
import type { HostOptions } from './options';
import type { TrialHost } from './trialHost';

/** Where the client's files seem to lie; it looks for its own script to find the others beside it. */
const base = 'https://localhost/office/';
let started: { readonly host: TrialHost; readonly matrix: string } | null = null;

/**
 * Loads the genuine office.js of the npm package, in its readable form, into this realm (Node, or jest with the
 * node environment) over a host with the workbook, and waits until it is ready: then `Excel.run` works as in a
 * task pane. office.js can be loaded once a realm, so later calls open their workbook in the host that stands;
 * what an earlier test left is put aside. Of the options only the file's name can change then: throws when the
 * requirement sets would.
 */
export async function startOffice(workbook: XlsxWorkbook, options: HostOptions = {}): Promise<TrialHost> {
  const matrix = JSON.stringify(options.matrix ?? null);
  if (started) {
    if (started.matrix !== matrix) throw new Error('office.js already runs with other requirement sets');
    await started.host.idle();
    started.host.open(workbook, options.fileName);
    started.host.resetTraffic();
    return started.host;
  }
  const page = fakePage();
  const host = installHost(page, workbook, options);
  started = { host, matrix };
  loadClientFile('office.debug.js');
  await Office.onReady();
  return host;
}

/** Makes this realm look enough like a page for office.js, without a DOM. */
function fakePage(): object {
  const script = { src: `${base}office.debug.js`, getAttribute: () => null };
  const head = { appendChild: (added: AddedScript) => loadScript(added) };
  const document = {
    createElement: () => ({ setAttribute: () => undefined }),
    getElementsByTagName: (name: string) => (name === 'head' ? [head] : [script]),
  };
  const location = {
    protocol: 'https:',
    search: '',
    hash: '',
    href: `${base}taskpane.html`,
    host: 'localhost',
  };
  const names = { document, location, history: {}, name: '', addEventListener: () => undefined };
  for (const [name, value] of Object.entries({ ...names, navigator: { userAgent: 'Trial' } })) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  for (const name of ['window', 'self', 'top', 'parent']) {
    Object.defineProperty(globalThis, name, { value: globalThis, configurable: true, writable: true });
  }
  return globalThis;
}

interface AddedScript {
  readonly src?: string;
  readonly onload?: (() => void) | null;
}

/** What a page does with a script element: loads the file and says so. */
function loadScript(script: AddedScript): void {
  const { src } = script;
  if (!src?.startsWith(base)) throw new Error(`office.js asks for ${String(src)}`);
  setImmediate(() => {
    loadClientFile(src.slice(base.length));
    script.onload?.();
  });
}

/** Runs a file of the package in the global scope, as a script element would. */
function loadClientFile(name: string): void {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const folder = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  const code = readFileSync(join(folder, name), 'utf8');
  const runGlobally: (code: string) => unknown = globalThis.eval;
  runGlobally(`${code}\n//# sourceURL=${name}`);
}
