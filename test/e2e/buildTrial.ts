import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Builds pane and trial page as for production, once for all browser tests, into the folder TRIAL_BUILD. */
export default function buildTrial(): void {
  const root = resolve(__dirname, '../..');
  const out = mkdtempSync(join(tmpdir(), 'trial-'));
  const cli = join(root, 'node_modules/webpack-cli/bin/cli.js');
  execFileSync(process.execPath, [cli, '--mode', 'production', '--env', 'trial', '--env', `out=${out}`], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.env['TRIAL_BUILD'] = out;
}
