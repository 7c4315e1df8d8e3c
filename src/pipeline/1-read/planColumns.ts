import type { Issue } from '../../model/issue.ts';
import { atlosColumns } from './atlosColumns.ts';
import { FIELDS, matchFields } from './fieldNames.ts';
import type { InputFile, ReadOptions } from './reader.ts';
import { tableRows } from './tableRows.ts';

const LONG_TEXT = 120;

export type ColumnPlan = {
  readonly columns: Readonly<Record<string, string>> | null;
  readonly issue: Issue | null;
};

/** Which column is which: what the author said, what Atlos calls them, the usual names, else the column with the longest text. */
export function planColumns(names: readonly string[], text: string, options: ReadOptions, file: InputFile): ColumnPlan {
  const at = { file: file.path, line: 1, column: 1 };
  const absent = Object.entries(options.columns).find(
    ([, name]) => !names.some((own) => own.toLowerCase() === name.toLowerCase()),
  );
  const listed = names
    .slice(0, 12)
    .map((name) => `"${name}"`)
    .join(', ');
  if (absent !== undefined && FIELDS.some((field) => field === absent[0])) {
    const message = `there is no column "${absent[1]}" for ${absent[0]}; there are ${listed}`;
    return {
      columns: null,
      issue: { ...at, severity: 'error', code: 'column-missing', message, hint: 'Correct --columns.' },
    };
  }
  const chosen = { ...atlosColumns(names), ...options.columns };
  if (matchFields(names, chosen).has('text')) return { columns: chosen, issue: null };
  const longest = longestColumn(names, text, file.path.toLowerCase().endsWith('.tsv'));
  if (longest === null) {
    const message = `no column holds the text of an article; there are ${listed}`;
    return {
      columns: null,
      issue: {
        ...at,
        severity: 'error',
        code: 'column-missing',
        message,
        hint: 'Say which it is: --columns text=NAME',
      },
    };
  }
  const message = `no column is called "text"; "${longest}" holds the longest text and was taken`;
  return {
    columns: { ...chosen, text: longest },
    issue: {
      ...at,
      severity: 'warning',
      code: 'column-guessed',
      message,
      hint: `Say so to be sure: --columns text=${longest}`,
    },
  };
}

/** The column whose cells are longest in the first rows, when they are long enough to be articles. */
function longestColumn(names: readonly string[], text: string, isTabs: boolean): string | null {
  const lengths = names.map(() => 0);
  let count = 0;
  for (const { cells } of tableRows(text, isTabs)) {
    if (count++ > 20) break;
    if (count === 1) continue;
    for (const [index, cell] of cells.entries()) lengths[index] = (lengths[index] ?? 0) + cell.length;
  }
  const best = lengths.indexOf(Math.max(...lengths));
  return count > 1 && lengths[best]! / (count - 1) >= LONG_TEXT ? (names[best] ?? null) : null;
}
