import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Guide } from '../src/guide/guide';
import type { EngineCosts } from './engine';

const root = path.resolve(__dirname, '..');
const cache = path.join(root, 'node_modules/.cache/bench');

const stepCost = z.object({ milliseconds: z.number(), stretch: z.number() });
const partCosts = z.object({
  rules: stepCost,
  units: stepCost,
  routine: stepCost,
  whole: stepCost,
  comparison: stepCost,
});
const engineCosts = z.object({
  rows: z.number(),
  mixed: partCosts,
  twoCategories: z.number(),
  byHand: z.number(),
  batch: partCosts,
  editedRow: z.object({ judged: z.number(), marks: z.number() }),
});

/**
 * Bundles the engine as the pane is bundled and measures it in a process of its own: what users run. Modules that
 * tsx transforms one by one reach each other through getters, which costs the engine a part of its time.
 */
export function measureBundledEngine(guide: Guide): EngineCosts {
  const node = (...args: string[]): string =>
    execFileSync(process.execPath, args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  node('node_modules/webpack/bin/webpack.js', '--config', 'bench/webpack.config.js');
  const file = path.join(cache, 'guide.json');
  writeFileSync(file, JSON.stringify(guide));
  return engineCosts.parse(JSON.parse(node(path.join(cache, 'engine.js'), file)));
}
