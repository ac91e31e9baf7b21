import { countCoverage, coverSentences, type CoveredSentence } from '../guide/coverage';
import { loadGuideText, policyFolder } from '../guide/loadGuide';
import { guideJsonOf } from '../report/json/guideJsonOf';
import { chosenGuide } from './chosenGuide';
import type { CommandIo } from './commandIo';
import { writeJson } from './outputFiles';
import { parsedArguments } from './parsedArguments';
import { runAsProcess } from './runCommand';
import { UsageError } from './usageError';

const usage = '用法：npm run guide -- (--json <文件或 -> | --coverage) [--guide 2021]';

/**
 * `npm run guide`: writes guide.json (`--json`), or prints each sentence of the guide's text with what in the data
 * accounts for it (`--coverage`). @throws UsageError, GuideError: exit code 2
 */
export async function guide(args: readonly string[], io: CommandIo): Promise<void> {
  const parsed = parsedArguments(args, { json: 'text', coverage: 'flag', guide: 'text' }, usage);
  const json = parsed.text('json');
  if (parsed.positionals.length > 0 || (json !== null) === parsed.flag('coverage'))
    throw new UsageError(usage);
  const chosen = chosenGuide(parsed.text('guide'));
  const sentences = coverSentences(chosen, loadGuideText(policyFolder(chosen.id)));
  if (json === null) io.stdout(`${coverageLines(sentences).join('\n')}\n`);
  else writeJson(json, guideJsonOf(chosen, countCoverage(sentences)), io.folder, io.stdout);
}

function coverageLines(sentences: readonly CoveredSentence[]): string[] {
  const { sentences: all, claimed, unclaimed } = countCoverage(sentences);
  const lines = sentences.map(({ clause, part, text, claims }) => {
    const by = claims.length > 0 ? claims.join('、') : '——未对应';
    return `${clause}\t${part}\t${by}\t${text}`;
  });
  return [...lines, `共 ${all} 句，已对应 ${claimed} 句，未对应 ${unclaimed} 句。`];
}

if (require.main === module) void runAsProcess(guide);
