import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../../src/cli/compare';
import { changesJson, type ChangesJson } from '../../src/report/json/changesJson';
import { addBatchSheet, batchWorkbook, greenRows, headers } from './batchWorkbook';
import { runIn, temporaryFolder } from './commandRun';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);

/** A batch of the same rows with one more column, whose figures are given row by row. */
async function list(name: string, figures: readonly (string | number)[], title = '登记数'): Promise<void> {
  const rows = greenRows.map((cells, index) => [...cells, figures[index] ?? '']);
  const bytes = await batchWorkbook((workbook) =>
    addBatchSheet(workbook, '申报汇总', rows, [...headers, title]),
  );
  writeFileSync(at(name), bytes);
}

async function changes(
  name: string,
  earlier: readonly (string | number)[],
  later: readonly (string | number)[],
): Promise<ChangesJson> {
  await list(`${name}前.xlsx`, earlier);
  await list(`${name}后.xlsx`, later);
  await runIn(folder, compare, `${name}前.xlsx`, `${name}后.xlsx`, '--json', `${name}.json`);
  return changesJson.parse(JSON.parse(readFileSync(at(`${name}.json`), 'utf8')));
}

test('a column that only happens to run in one batch is in both, and what has changed in it is told', async () => {
  const said = await changes('巧合', [41, 42, 43], [41, 60, 43]);
  expect([said.headersOnlyEarlier, said.headersOnlyLater]).toEqual([[], []]);
  const [changed, ...more] = said.changed;
  expect(more).toEqual([]);
  expect(changed?.changes.map(({ label, earlier, later }) => [label, earlier, later])).toEqual([
    ['登记数', '“42”', '“60”'],
  ]);
});

test('a column that runs in both is nobody’s change', async () => {
  const said = await changes('流水', [1, 2, 3], [11, 12, 13]);
  expect([said.counts.changed, said.headersOnlyEarlier, said.headersOnlyLater]).toEqual([0, [], []]);
});
