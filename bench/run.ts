import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadGuide, policyFolder } from '../src/guide/loadGuide';
import { benchColumns } from './batch';
import { measureBundledEngine } from './bundledEngine';
import { measureEngine, type EngineCosts } from './engine';
import { measureStages, type StageCost } from './stages';
import type { PartCosts } from './parts';
import type { StepCost } from './steps';

/*
 * What a review costs, by stage. Times are of this machine and this run; the stand-in's own share of a stage is in
 * the column "of it host" and would be Excel's own time instead. Prints a table and writes bench/results.json.
 */

function table(costs: readonly StageCost[]): string {
  const head = ['rows', 'stage', 'ms', 'of it host', 'round trips', 'KB', 'rows/s'];
  const lines = costs.map(({ rows, stage, milliseconds, host, roundTrips, kilobytes }) => [
    String(rows),
    stage,
    milliseconds.toFixed(0),
    host.toFixed(0),
    String(roundTrips),
    kilobytes.toFixed(0),
    ((rows / milliseconds) * 1000).toFixed(0),
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  return [head, ...lines]
    .map((line) => line.map((text, column) => text.padStart(widths[column] ?? 0)).join('  '))
    .join('\n');
}

const ms = (value: number): string => `${value.toFixed(0)} ms`;

function partLines(batch: string, { rules, units, routine, whole, comparison }: PartCosts): string {
  const said = ({ milliseconds, stretch }: StepCost): string =>
    `${ms(milliseconds)} (${ms(stretch)} without a yield)`;
  return [
    `${batch}, by processor time: the whole review ${said(whole)}`,
    `  of it rules ${said(rules)}, units ${said(units)}, routine checks ${said(routine)}`,
    `  compared with the same sent again, one row in seven changed: ${said(comparison)}`,
  ].join('\n');
}

function engineLines({ rows, mixed, twoCategories, byHand, batch, editedRow }: EngineCosts): string {
  return [
    partLines(`${rows} read applications of all categories`, mixed),
    `${rows} of two small categories: ${ms(twoCategories)}, the same decisions by hand, unexplained: ${ms(byHand)} (× ${(twoCategories / byHand).toFixed(0)})`,
    partLines(`${rows} rows × ${benchColumns} columns`, batch),
    `  one row of it edited and judged again: ${editedRow.judged.toFixed(1)} ms, what puts its marks right: ${editedRow.marks.toFixed(1)} ms`,
  ].join('\n');
}

async function main(): Promise<void> {
  const guide = loadGuide(policyFolder('2021'));
  const bundled = measureBundledEngine(guide);
  process.stdout.write(`The engine bundled, as the pane runs it\n${engineLines(bundled)}\n`);
  const engine = await measureEngine(guide);
  process.stdout.write(`The engine under tsx, as the command line runs it\n${engineLines(engine)}\n`);
  const costs: StageCost[] = [];
  await measureStages(guide, 1000);
  for (const rows of [1000, 3000, 10000]) costs.push(...(await measureStages(guide, rows)));
  const machine = { node: process.version, cpu: os.cpus()[0]?.model ?? '', cores: os.cpus().length };
  process.stdout.write(
    `Stages under tsx, ${benchColumns} columns, ${machine.cpu}, Node ${machine.node}\n${table(costs)}\n`,
  );
  const file = path.resolve('bench', 'results.json');
  writeFileSync(
    file,
    `${JSON.stringify({ machine, columns: benchColumns, bundled, engine, costs }, null, 1)}\n`,
  );
}

void main();
