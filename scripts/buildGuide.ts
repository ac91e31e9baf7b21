import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { appendicesOf } from '../src/guide/appendix';
import { withoutDetails } from '../src/guide/catalogue';
import { guideParagraphs } from '../src/guide/guideText';
import { loadGuide, loadGuideText, loadInitials, policyFolder, policyIds } from '../src/guide/loadGuide';

/**
 * Checks a year's policy and writes it as the files that the pane fetches: guide.json at once, guideText.json and
 * appendices.json when a reader opens them. `--guide <year> --out <folder>`.
 */
function main(): void {
  const { values } = parseArgs({
    options: {
      guide: { type: 'string', default: policyIds().at(-1) },
      out: { type: 'string', default: 'dist' },
    },
  });
  const policy = policyFolder(values.guide ?? '');
  const guide = loadGuide(policy);
  const files = {
    'guide.json': { ...guide, catalogues: guide.catalogues.map(withoutDetails) },
    'guideText.json': guideParagraphs(loadGuideText(policy), guide.text),
    'appendices.json': appendicesOf(guide.catalogues, loadInitials(policy)),
  };
  const folder = resolve(values.out);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), JSON.stringify(content));
}

main();
