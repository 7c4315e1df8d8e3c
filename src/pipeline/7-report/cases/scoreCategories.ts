import { tableRows } from '../../1-read/tableRows.ts';
import { type CategoryTable, categorise } from '../categorise.ts';

/** A row of `categories.csv` beside this file: a sentence and the category a reader gave it. */
export type CategoryCase = { readonly half: string; readonly category: string; readonly sentence: string };

export type CategoryScore = {
  readonly macroF1: number;
  readonly accuracy: number;
  readonly rows: readonly {
    readonly id: string;
    readonly precision: number;
    readonly recall: number;
    readonly f1: number;
    readonly count: number;
  }[];
  readonly wrong: readonly (CategoryCase & { readonly found: string })[];
};

export function readCases(csv: string): CategoryCase[] {
  const [, ...rows] = tableRows(csv, false);
  return rows
    .filter(({ cells }) => cells.length === 4)
    .map(({ cells: [half = '', , category = '', sentence = ''] }) => ({ half, category, sentence }));
}

/** Macro F1: the mean over categories that the labels use. */
export function scoreCategories(cases: readonly CategoryCase[], table: CategoryTable): CategoryScore {
  const judged = cases.map((item) => ({ ...item, found: categorise(item.sentence, table) as string }));
  const ids = [...new Set(cases.map(({ category }) => category))].sort();
  const rows = ids.map((id) => {
    const count = judged.filter(({ category }) => category === id).length;
    const right = judged.filter(({ category, found }) => category === id && found === id).length;
    const claimed = judged.filter(({ found }) => found === id).length;
    const precision = claimed === 0 ? 0 : right / claimed;
    const recall = right / count;
    return { id, precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall), count };
  });
  const wrong = judged.filter(({ category, found }) => category !== found);
  return {
    macroF1: rows.reduce((sum, { f1 }) => sum + f1, 0) / rows.length,
    accuracy: 1 - wrong.length / cases.length,
    rows,
    wrong,
  };
}
