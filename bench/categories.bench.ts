import { readFileSync } from 'node:fs';
import { readCases, scoreCategories } from '../src/pipeline/7-report/cases/scoreCategories.ts';
import { readCategories } from '../src/pipeline/7-report/readCategories.ts';

/** Prints precision, recall and F1 of the default categories on the labelled sentences, by half. */
const FLOOR = 0.7;
const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

const { value: table } = readCategories(read('../data/supplement/categories.csv'));
const cases = readCases(read('../src/pipeline/7-report/cases/categories.csv'));
for (const half of ['dev', 'heldout']) {
  const { rows, macroF1, accuracy } = scoreCategories(
    cases.filter((item) => item.half === half),
    table,
  );
  console.log(`${half}\ncategory        sentences  precision  recall    F1`);
  for (const { id, count, precision, recall, f1 } of rows) {
    console.log(`${id.padEnd(16)}${String(count).padStart(9)}${number(precision)}${number(recall, 8)}${number(f1, 6)}`);
  }
  console.log(`macro F1 ${macroF1.toFixed(3)}, accuracy ${accuracy.toFixed(3)}, floor ${FLOOR}\n`);
  if (macroF1 < FLOOR) process.exitCode = 1;
}

function number(value: number, width = 11): string {
  return value.toFixed(2).padStart(width);
}
