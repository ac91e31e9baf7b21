import { countCoverage, coverSentences, lostQuotes, type CoveredSentence } from '../guide/coverage';
import { loadGuideText, policyFolder } from '../guide/loadGuide';
import { guideJsonOf } from '../report/json/guideJsonOf';
import { chosenGuide } from './chosenGuide';
import type { CommandIo } from './commandIo';
import { writeJson } from './outputFiles';
import { parsedArguments } from './parsedArguments';
import { runAsProcess } from './runCommand';
import { CoverageError, UsageError } from './usageError';

const usage = '用法：npm run guide -- (--json <文件或 -> | --coverage) [--guide 年度]';

/**
 * `npm run guide`: writes guide.json (`--json`), or prints each sentence of the guide's text with what in the data
 * accounts for it (`--coverage`). @throws UsageError, GuideError, CoverageError where something is left open or a
 * quote is not in the text: exit code 2
 */
export async function guide(args: readonly string[], io: CommandIo): Promise<void> {
  const parsed = parsedArguments(args, { json: 'text', coverage: 'flag', guide: 'text' }, usage);
  const json = parsed.text('json');
  if (parsed.positionals.length > 0 || (json !== null) === parsed.flag('coverage'))
    throw new UsageError(usage);
  const chosen = chosenGuide(parsed.text('guide'));
  const text = loadGuideText(policyFolder(chosen.id));
  const sentences = coverSentences(chosen, text);
  if (json !== null) writeJson(json, guideJsonOf(chosen, countCoverage(sentences)), io.folder, io.stdout);
  else printCoverage(sentences, lostQuotes(chosen, text), io);
}

function printCoverage(
  sentences: readonly CoveredSentence[],
  lost: ReturnType<typeof lostQuotes>,
  io: CommandIo,
): void {
  const { sentences: all, claimed, unclaimed } = countCoverage(sentences);
  const lines = sentences.map(({ clause, part, text, claims, open }) => {
    const by = open.length > 0 ? `——未对应：${open.join('、')}` : claims.join('、');
    return `${clause}\t${part}\t${by}\t${text}`;
  });
  for (const { by, clause, quote } of lost) lines.push(`${clause}\t引文\t——正文中没有\t${by}：${quote}`);
  const summary = `共 ${all} 句，已对应 ${claimed} 句，未对应 ${unclaimed} 句；引文不在正文中 ${lost.length} 处。`;
  io.stdout(`${[...lines, summary].join('\n')}\n`);
  if (unclaimed + lost.length > 0) throw new CoverageError(summary);
}

if (require.main === module) void runAsProcess(guide);
