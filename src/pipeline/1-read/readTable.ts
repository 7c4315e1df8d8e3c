import type { Issue } from '../../model/issue.ts';
import { decodeBytes } from './decodeBytes.ts';
import { orNoArticles } from './orNoArticles.ts';
import { planColumns } from './planColumns.ts';
import { type InputFile, issueItem, type ReadItem, type ReadOptions } from './reader.ts';
import { readRecord } from './readRecord.ts';
import { type TableRow, tableRows } from './tableRows.ts';

const MAX_BROKEN_ROWS = 100;

/**
 * Reads a table (CSV, TSV, semicolons): one article a row, columns by their names, by `--columns`, or by what Atlos calls them.
 * A row whose quotes do not close is an issue with its line, and reading goes on at the next line.
 * Issues: `csv-quote`, `csv-cells`, `column-missing` (errors), `column-guessed` (warning); those of a record.
 */
export function* readTable(file: InputFile, options: ReadOptions): Iterable<ReadItem> {
  const { text, issues } = decodeBytes(file.bytes, file.path);
  for (const issue of issues) yield issueItem(issue);
  const rows = tableRows(text, file.path.toLowerCase().endsWith('.tsv'));
  const header = rows.next();
  if (header.done === true) return;
  const names = header.value.cells.map((name) => name.trim());
  if (isLabelTable(names)) return;
  const plan = planColumns(names, text, options, file);
  if (plan.issue !== null) yield issueItem(plan.issue);
  if (plan.columns === null) return;
  yield* orNoArticles(readRows(rows, names, file, { ...options, columns: plan.columns }), file.path);
}

function* readRows(
  rows: Iterable<TableRow>,
  names: readonly string[],
  file: InputFile,
  own: ReadOptions,
): Iterable<ReadItem> {
  let broken = 0;
  for (const row of rows) {
    const problem = problemOf(row, names);
    if (problem === null) {
      yield* readRow(row, names, file, own);
      continue;
    }
    yield issueItem(rowIssue(file.path, row.line, problem));
    broken++;
    if (broken < MAX_BROKEN_ROWS) continue;
    yield issueItem(givenUp(file.path, row.line));
    return;
  }
}

/** Columns of a table that says which places other articles name (as in `seeds/gold.csv`): labels, not articles. */
const LABEL_COLUMNS = ['article', 'start', 'end', 'text', 'placeId'];

/** Columns of a table of corrections, which an editor may keep beside the articles. */
const CORRECTION_COLUMNS = ['article', 'text', 'decision', 'value'];

const isLabelTable = (names: readonly string[]): boolean =>
  [LABEL_COLUMNS, CORRECTION_COLUMNS].some((columns) => columns.every((column) => names.includes(column)));

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

function problemOf({ cells, problem }: TableRow, names: readonly string[]): string | null {
  if (problem !== null || isBlank(cells.slice(names.length))) return problem;
  return `this row has ${cells.length} cells, the header ${names.length}`;
}

function* readRow(
  { cells, line }: TableRow,
  names: readonly string[],
  file: InputFile,
  options: ReadOptions,
): Iterable<ReadItem> {
  if (isBlank(cells)) return;
  const record = Object.fromEntries(
    names.map((name, index) => [name, cells[index] ?? '']).filter(([name]) => name !== ''),
  );
  const at = { file: file.path, line, column: 1 };
  yield* readRecord(record, { at, fallbackId: `${file.id}#${line}`, statedBasis: 'header', options });
}

const rowIssue = (file: string, line: number, message: string): Issue => ({
  ...{ file, line, column: 1, severity: 'error', code: message.includes('quote') ? 'csv-quote' : 'csv-cells', message },
  hint: 'Put quotes around the whole cell and double the quotes inside it; the other rows were read.',
});

const givenUp = (file: string, line: number): Issue => ({
  ...{ file, line, column: 1, severity: 'error', code: 'csv-broken' },
  message: `${MAX_BROKEN_ROWS} rows are broken; the rest of the file was not read`,
  hint: 'Export the table again as CSV with quotes around text.',
});
