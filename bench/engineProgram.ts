import { readFileSync } from 'node:fs';
import { parseGuide } from '../src/guide/parseGuide';
import { measureEngine } from './engine';

/** The program that is bundled: takes the path of a guide's JSON and prints what the engine costs over it, as JSON. */
async function main(): Promise<void> {
  const [guide = ''] = process.argv.slice(2);
  const costs = await measureEngine(parseGuide(JSON.parse(readFileSync(guide, 'utf8'))));
  process.stdout.write(JSON.stringify(costs));
}

void main();
