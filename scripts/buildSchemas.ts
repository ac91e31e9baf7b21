import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaTexts } from './schemaTexts';

const folder = join(__dirname, '..', 'docs', 'schema');
mkdirSync(folder, { recursive: true });
for (const [name, text] of schemaTexts()) writeFileSync(join(folder, name), text);
