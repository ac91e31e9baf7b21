import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadGuide, policyFolder, policyIds } from '../src/guide/loadGuide';

/** Checks a year's policy and writes it as guide.json, which the pane fetches: `--guide <year> --out <folder>`. */
function main(): void {
  const { values } = parseArgs({
    options: {
      guide: { type: 'string', default: policyIds().at(-1) },
      out: { type: 'string', default: 'dist' },
    },
  });
  const folder = resolve(values.out);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'guide.json'), JSON.stringify(loadGuide(policyFolder(values.guide ?? ''))));
}

main();
