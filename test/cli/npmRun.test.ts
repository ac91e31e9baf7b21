import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { reportJson } from '../../src/report/json/reportJson';
import { batchWorkbook } from './batchWorkbook';
import { temporaryFolder } from './commandRun';

const folder = temporaryFolder();
const project = join(__dirname, '..', '..');
const run = promisify(execFile);
const npm = (...args: string[]) =>
  run('npm', ['--prefix', project, 'run', '--silent', ...args], { cwd: folder });

test('npm run --silent review: paths from where the user stands, JSON alone on stdout, code 0', async () => {
  writeFileSync(join(folder, '批次.xlsx'), await batchWorkbook());
  const { stdout } = await npm('review', '--', '批次.xlsx', '--json', '-');
  expect(reportJson.parse(JSON.parse(stdout)).applications).toHaveLength(3);
});

test('bad usage ends the process with code 2', async () => {
  await expect(npm('forms', '--', '--blank')).rejects.toMatchObject({ code: 2, stdout: '' });
});

test('a reader that stops early is no failure: no trace on stderr', async () => {
  const file = join(project, 'samples', 'suzhou-2021.xlsx');
  const command = `set -o pipefail; npm --prefix ${project} run --silent review -- ${file} --json - | head -c 20`;
  const { stdout, stderr } = await run('bash', ['-c', command], { cwd: folder });
  expect(stdout).toMatch(/^\{/);
  expect(stderr).not.toMatch(/EPIPE|Error|    at /);
});
