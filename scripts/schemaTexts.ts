import { z } from 'zod';
import { mappingJson } from '../src/cli/columnAnswers';
import { changesJson } from '../src/report/json/changesJson';
import { checkedJson } from '../src/report/json/checkedJson';
import { guideJson } from '../src/report/json/guideJson';
import { madeJson } from '../src/report/json/madeJson';
import { columnFileSchema } from '../src/report/columnFile';
import { reportJson } from '../src/report/json/reportJson';

const schemas = {
  report: { schema: reportJson, title: 'report.json of npm run review' },
  guide: { schema: guideJson, title: 'guide.json of npm run guide' },
  made: { schema: madeJson, title: 'made.json of npm run forms' },
  checked: { schema: checkedJson, title: 'checked.json of npm run forms -- --check' },
  changes: { schema: changesJson, title: 'changes.json of npm run compare' },
  columns: { schema: columnFileSchema, title: 'The file of column mappings that cities share' },
  mapping: { schema: mappingJson, title: 'The file of --mapping' },
} as const;

/** The JSON Schema of everything that the command line reads or writes, by file name, as it stands in docs/schema. */
export function schemaTexts(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, { schema, title }]) => [
      `${name}.schema.json`,
      `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'output' }) }, null, 2)}\n`,
    ]),
  );
}
