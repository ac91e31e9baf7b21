import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaTexts } from '../../../scripts/schemaTexts';

const folder = join(__dirname, '..', '..', '..', 'docs', 'schema');

test('docs/schema holds a schema for each shape and nothing else', () => {
  expect(readdirSync(folder).sort()).toEqual([...schemaTexts().keys()].sort());
});

test.each([...schemaTexts()])('%s is current: npm run schemas writes it', (name, text) => {
  expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
});
