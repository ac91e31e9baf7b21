import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guidePage } from '../../scripts/guidePage';
import { loadGuide, loadGuideText, policyFolder, policyIds } from '../../src/guide/loadGuide';

test.each(policyIds())('docs/guide-%s.md is current: npm run guide:page writes it', (id) => {
  const folder = policyFolder(id);
  const written = readFileSync(join(__dirname, '..', '..', 'docs', `guide-${id}.md`), 'utf8');
  expect(written).toBe(guidePage(loadGuide(folder), loadGuideText(folder)));
});
