import { compare } from '../../src/cli/compare';
import { forms } from '../../src/cli/forms';
import { letters } from '../../src/cli/letters';
import { review } from '../../src/cli/review';
import { readingOptions } from '../../src/cli/reviewArguments';
import { summary } from '../../src/cli/summary';
import { runIn } from './commandRun';

test.each([
  ['review', review],
  ['forms', forms],
  ['summary', summary],
  ['letters', letters],
  ['compare', compare],
])('the help of %s names every option by which a batch is read', async (name, command) => {
  const { code, stdout } = await runIn('.', command, '--help');
  expect([code, stdout]).toEqual([0, expect.stringContaining(`npm run ${name}`)]);
  expect(Object.keys(readingOptions).filter((option) => !stdout.includes(`[--${option} `))).toEqual([]);
});
