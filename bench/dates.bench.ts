import { readFileSync } from 'node:fs';
import { type DayCase, scoreDay } from '../src/pipeline/6-date/cases/scoreDays.ts';

/** Prints how many labelled date phrases are settled right, for the half used for tuning and the half held out. */
const FLOOR = 0.92;
const LIST = new URL('../src/pipeline/6-date/cases/days.jsonl', import.meta.url);

const cases = readFileSync(LIST, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as DayCase);
for (const half of ['dev', 'heldout'] as const) {
  const scores = cases.filter((item) => item.half === half).map((item) => ({ item, score: scoreDay(item) }));
  const right = scores.filter(({ score }) => score.isRight).length;
  const withBasis = scores.filter(({ score }) => score.isBasisRight).length;
  const share = (count: number) => `${count} of ${scores.length} (${((100 * count) / scores.length).toFixed(1)} %)`;
  console.log(`${half.padEnd(8)} day and precision right ${share(right)}, basis too ${share(withBasis)}`);
  if (right / scores.length < FLOOR) process.exitCode = 1;
}
console.log(`floor ${100 * FLOOR} %`);
