import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGuide, loadGuideText, policyFolder, policyIds } from '../src/guide/loadGuide';
import { guidePage } from './guidePage';

/** Writes docs/guide-<year>.md for every guide that the project holds. */
for (const id of policyIds()) {
  const folder = policyFolder(id);
  const file = join(__dirname, '..', 'docs', `guide-${id}.md`);
  writeFileSync(file, guidePage(loadGuide(folder), loadGuideText(folder)));
}
