import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * Lets LibreOffice calculate every formula of a workbook anew, from a copy without the results that stand beside
 * them, and says which come out otherwise, and which cells hold an error. Needs soffice.
 */
export async function recalculationProblems(file: string, folder: string): Promise<string[]> {
  const name = path.basename(file);
  const bare = path.join(folder, `bare-${name}`);
  writeFileSync(bare, withoutResults(readFileSync(file)));
  const out = path.join(folder, 'recalculated');
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, bare], {
    stdio: 'pipe',
  });
  const errors = await errorsOf(path.join(out, path.basename(bare)));
  const written = await resultsOf(file);
  const calculated = await resultsOf(path.join(out, path.basename(bare)));
  if (written.size === 0) return [`${name}：没有公式`];
  const changed = [...written].flatMap(([cell, value]) => {
    const now = calculated.get(cell);
    const same = typeof now === 'number' && Math.abs(now - value) <= 1e-6 * Math.max(1, Math.abs(value));
    return same ? [] : [`${name} ${cell}：写入 ${value}，重新计算为 ${now ?? '无'}`];
  });
  return [...changed, ...errors.map((cell) => `${name} ${cell}`)];
}

/** The workbook with its formulas and without their results. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    parts[name] = strToU8(strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'));
  }
  return zipSync(parts);
}

/** All cells that hold an error, with it. */
async function errorsOf(file: string): Promise<string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const errors: string[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const shown = cell.formula ? cell.result : cell.value;
        if (shown !== null && typeof shown === 'object' && 'error' in shown)
          errors.push(`${sheet.name}!${cell.address}：${shown.error}`);
      }),
    );
  }
  return errors;
}

/** The numbers of all formulas by sheet and cell; NaN for anything else. */
async function resultsOf(file: string): Promise<Map<string, number>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const results = new Map<string, number>();
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) results.set(`${sheet.name}!${cell.address}`, Number(cell.result ?? 0));
      }),
    );
  }
  return results;
}
