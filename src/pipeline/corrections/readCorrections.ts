import { CORRECTION_COLUMNS, type CorrectionRow, DECISIONS } from '../../model/correction.ts';
import { parseDay } from '../../model/day.ts';
import type { Checked, Issue } from '../../model/issue.ts';
import { type TableRow, tableRows } from '../1-read/tableRows.ts';
import type { Corrections, RuledCorrection } from './corrections.ts';
import { type KnownValues, readRuling } from './readRuling.ts';

const REQUIRED = ['article', 'text', 'decision', 'value'] as const;
type Column = (typeof CORRECTION_COLUMNS)[number];

/** More than editors write in years; a table of a million rows took 2 GB. */
const MOST_ROWS = 100_000;
/** So many broken rows are told about one by one, the others are counted. */
const MOST_TOLD = 100;

/**
 * Reads `corrections.csv`. In: its text; its name, for issues; what its values may name.
 * Issues, all errors: `correction-column` (the table cannot be used), `correction-row` (a row that cannot be read),
 * `correction-value` (a row that decides nothing we know). Such a row is left out, the rest still works; of very many the rest is counted
 * (`correction-rows-broken`). Of over 100,000 rows the first are used (`corrections-too-many`).
 */
export function readCorrections(csv: string, file: string, known: KnownValues): Checked<Corrections> {
  const issues: Issue[] = [];
  const complain = (line: number, code: string, message: string, hint: string) =>
    issues.push(problem(file, line, code, message, hint));
  const [header, ...body] = [...tableRows(csv.replace(/^\uFEFF/, ''), false)];
  const names = header?.cells.map((name) => name.trim()) ?? [];
  const missing = header === undefined ? undefined : REQUIRED.find((name) => !names.includes(name));
  if (missing !== undefined) {
    const hint = `Name the columns in the first line: ${CORRECTION_COLUMNS.join(',')}`;
    complain(1, 'correction-column', `no column "${missing}"`, hint);
  }
  const rows: RuledCorrection[] = [];
  for (const row of missing === undefined ? body.slice(0, MOST_ROWS) : []) {
    if (isNote(row)) continue;
    const read = readRow(row, names);
    if (typeof read === 'string') {
      complain(row.line, 'correction-row', read, 'Correct the row, or take it out. The others are used.');
      continue;
    }
    const ruling = readRuling(read, known);
    if (typeof ruling === 'string') {
      complain(row.line, 'correction-value', ruling, 'Correct the value, or take the row out. The others are used.');
    } else rows.push({ ...read, ruling });
  }
  const first = body[MOST_ROWS];
  if (missing === undefined && first !== undefined) {
    const message = `a table takes ${MOST_ROWS} rows; this one and those below were left out`;
    issues.unshift(problem(file, first.line, 'corrections-too-many', message, 'Take out what is no longer needed.'));
  }
  return { value: sorted(file, rows), issues: toldAtMost(file, issues) };
}

const problem = (file: string, line: number, code: string, message: string, hint: string): Issue => ({
  ...{ file, line, column: 1, severity: 'error', code, message, hint },
});

function toldAtMost(file: string, issues: readonly Issue[]): readonly Issue[] {
  const next = issues[MOST_TOLD];
  if (next === undefined) return issues;
  const message = `${issues.length - MOST_TOLD} more rows, this one the first, cannot be used`;
  const more = problem(
    file,
    next.line,
    'correction-rows-broken',
    message,
    'Correct the rows above; then the next are named.',
  );
  return [...issues.slice(0, MOST_TOLD), more];
}

const isNote = ({ cells }: TableRow): boolean =>
  (cells[0] ?? '').startsWith('#') || cells.every((cell) => cell.trim() === '');

/** A row as a correction, or what is wrong with it. */
function readRow({ cells, line, problem }: TableRow, names: readonly string[]): CorrectionRow | string {
  if (problem !== null) return problem;
  const cell = (name: Column): string => plain(cells[names.indexOf(name)]?.trim() ?? '');
  const decision = DECISIONS.find((name) => name === cell('decision'));
  if (decision === undefined) return `"${cell('decision')}" is no decision; there are ${DECISIONS.join(', ')}`;
  if (cell('article') === '') return 'the row does not say which article it is about';
  if (cell('text') === '') return 'the row does not say which name it is about';
  const nth = cell('nth') === '' ? 1 : Number(cell('nth'));
  if (!Number.isInteger(nth) || nth < 1) return `nth "${cell('nth')}" is not a number from 1`;
  const on = cell('on') === '' ? null : parseDay(cell('on'));
  if (on === null && cell('on') !== '') return `"${cell('on')}" is no day like 2022-09-21`;
  return {
    ...{ line, decision, nth, on },
    article: cell('article'),
    outlet: cell('outlet'),
    quote: cell('quote'),
    text: cell('text'),
    before: cell('before'),
    after: cell('after'),
    value: cell('value'),
    by: cell('by'),
    why: cell('why'),
  };
}

/** Takes the apostrophe off that `writeCorrection` sets before what a spreadsheet would run. */
const plain = (cell: string): string => (/^'[=+\-@'\t]/u.test(cell) ? cell.slice(1) : cell);

function sorted(file: string, rows: readonly RuledCorrection[]): Corrections {
  const byArticle = new Map<string, RuledCorrection[]>();
  for (const row of rows) {
    if (row.article === '*') continue;
    const others = byArticle.get(row.article);
    if (others === undefined) byArticle.set(row.article, [row]);
    else others.push(row);
  }
  return { file, byArticle, rules: rows.filter(({ article }) => article === '*') };
}
