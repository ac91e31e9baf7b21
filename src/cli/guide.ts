import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { countCoverage, coverSentences, type CoveredSentence } from '../guide/coverage';
import { loadGuide, loadGuideText, policyFolder, policyIds } from '../guide/loadGuide';
import { guideJsonOf } from '../report/json/guideJsonOf';

const usage = '用法：npm run guide -- (--json <文件|-> | --coverage) [--guide <年度>]';

/** Writes guide.json, or prints which sentences of the guide's text the data accounts for. Returns the exit code. */
export function runGuide(args: readonly string[], from: string, print: (line: string) => void): number {
  const options = {
    json: { type: 'string' },
    coverage: { type: 'boolean', default: false },
    guide: { type: 'string', default: policyIds().at(-1) },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  if (values.json === undefined && !values.coverage) throw new Error(usage);
  const folder = policyFolder(values.guide ?? '');
  const guide = loadGuide(folder);
  const sentences = coverSentences(guide, loadGuideText(folder));
  if (values.json !== undefined) {
    const text = JSON.stringify(guideJsonOf(guide, countCoverage(sentences)), null, 2);
    if (values.json === '-') print(text);
    else writeFileSync(resolve(from, values.json), `${text}\n`);
  }
  if (values.coverage && values.json !== '-') coverageLines(sentences).forEach(print);
  return 0;
}

function coverageLines(sentences: readonly CoveredSentence[]): string[] {
  const { sentences: all, claimed, unclaimed } = countCoverage(sentences);
  const lines = sentences.map(({ clause, part, text, claims }) => {
    const by = claims.length > 0 ? claims.join('、') : '——未对应';
    return `${clause}\t${part}\t${by}\t${text}`;
  });
  return [...lines, `共 ${all} 句，已对应 ${claimed} 句，未对应 ${unclaimed} 句。`];
}

if (require.main === module) {
  try {
    process.exitCode = runGuide(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd(), (line) => {
      process.stdout.write(`${line}\n`);
    });
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exitCode = 2;
  }
}
