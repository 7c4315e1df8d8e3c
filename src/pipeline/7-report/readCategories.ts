import type { Category } from '../../model/category.ts';
import type { Checked, Issue } from '../../model/issue.ts';
import type { CategoryId } from '../../model/report.ts';
import { type TableRow, tableRows } from '../1-read/tableRows.ts';
import type { CategoryCue } from './categoryCue.ts';
import { type CategoryTable, indexCues } from './categoryTable.ts';
import { parseCue } from './cue.ts';

const SHAPES: readonly Category['shape'][] = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'cross',
  'star',
  'hexagon',
  'ring',
];
const COLOR = /^#[0-9a-f]{6}$/i;
const ID = /^[a-z][a-z0-9-]*$/;
const DEFAULT_COLOR = '#63625d';
const DEFAULT_COLOR_DARK = '#a9a7a0';

/** Columns of cues and what a cue in each weighs. */
const WEIGHTS: readonly (readonly [string, number])[] = [
  ['strong', 4],
  ['usual', 2],
  ['weak', 1],
  ['against', -3],
];

const REQUIRED = ['id', 'label'];

/**
 * Reads a table of categories (CSV; lines that start with # are notes). Columns: id, label, color, colorDark, shape, and the cues
 * strong, usual, weak, against, each a list split by "|" of words, starts of words ("protest*") and gaps ("opened * fire"); "=3" behind
 * a cue gives it a weight of its own.
 * The row `other` takes what no cue decides; without one the last row does. In: `file`, the name that issues give.
 * Issues: `category-column` (the table cannot be used), `category-row`, `category-id`, `category-color`, `category-shape`, `category-cue`,
 * `category-same-sign` (two rows look alike on the map). A bad row or cue is left out, the rest still works.
 */
export function readCategories(csv: string, file = 'categories.csv'): Checked<CategoryTable> {
  const issues: Issue[] = [];
  const report = (line: number, code: string, message: string, hint: string, severity: Issue['severity'] = 'error') =>
    issues.push({ file, line, column: 1, severity, code, message, hint });
  const rows = rowsAfterNotes(csv);
  const [header, ...body] = rows;
  const names = header?.cells.map((name) => name.trim()) ?? [];
  const missing = REQUIRED.filter((name) => !names.includes(name));
  if (missing.length > 0)
    report(
      header?.line ?? 1,
      'category-column',
      `no column "${missing[0]}"`,
      `Name the columns in the first line: ${columnNames()}`,
    );
  const categories: Category[] = [];
  const cues: CategoryCue[] = [];
  for (const row of missing.length > 0 ? [] : body) {
    if (row.problem !== null) {
      report(row.line, 'category-row', row.problem, 'Close the quote, or double a quote that is part of the text.');
      continue;
    }
    const cell = (name: string) => row.cells[names.indexOf(name)]?.trim() ?? '';
    const category = readCategory(cell, categories, (code, message, hint) => report(row.line, code, message, hint));
    if (category === null) continue;
    cues.push(...readCues(cell, categories.length, (code, message, hint) => report(row.line, code, message, hint)));
    const twin = categories.find(({ color, shape }) => color === category.color && shape === category.shape);
    if (twin !== undefined)
      report(
        row.line,
        'category-same-sign',
        `"${category.id}" looks like "${twin.id}"`,
        'Give one of them another shape or colour.',
        'warning',
      );
    categories.push(category);
  }
  if (categories.length === 0 && missing.length === 0)
    report(1, 'category-column', 'the table has no category', 'Add one line for each category.');
  const fallback = categories.find(({ id }) => id === 'other')?.id ?? categories.at(-1)?.id ?? ('other' as CategoryId);
  return { value: { categories, fallback, useOf: indexCues(cues) }, issues };
}

type Complain = (code: string, message: string, hint: string) => void;

/** Leading notes are cut before the table is read, because they would mislead the guess at its delimiter. Lines keep their numbers. */
function rowsAfterNotes(csv: string): TableRow[] {
  const notes = /^(?:#[^\n]*\n)*/.exec(csv)?.[0] ?? '';
  const skipped = notes.split('\n').length - 1;
  const rows = [...tableRows(csv.slice(notes.length), false)].map((row) => ({ ...row, line: row.line + skipped }));
  return rows.filter(({ cells }) => !isNote(cells));
}

function isNote(cells: TableRow['cells']): boolean {
  return cells.length === 0 || (cells[0] ?? '').startsWith('#') || cells.every((cell) => cell.trim() === '');
}

function columnNames(): string {
  return ['id', 'label', 'color', 'colorDark', 'shape', ...WEIGHTS.map(([name]) => name)].join(',');
}

function readCategory(cell: (name: string) => string, known: readonly Category[], complain: Complain): Category | null {
  const id = cell('id');
  if (!ID.test(id) || known.some((category) => category.id === id)) {
    complain(
      'category-id',
      `id "${id}" ${ID.test(id) ? 'is there twice' : 'is not small letters, digits and hyphens'}`,
      'Give each line an id of its own.',
    );
    return null;
  }
  const shape = SHAPES.find((name) => name === cell('shape'));
  if (shape === undefined && cell('shape') !== '')
    complain('category-shape', `"${cell('shape')}" is no shape`, `Use one of: ${SHAPES.join(', ')}.`);
  const color = readColor(cell('color'), DEFAULT_COLOR, complain);
  return {
    id: id as CategoryId,
    label: cell('label') === '' ? id : cell('label'),
    color,
    colorDark: readColor(cell('colorDark'), cell('color') === '' ? DEFAULT_COLOR_DARK : color, complain),
    shape: shape ?? 'circle',
  };
}

function readColor(written: string, fallback: string, complain: Complain): string {
  if (written === '') return fallback;
  if (COLOR.test(written)) return written.toLowerCase();
  complain('category-color', `"${written}" is no colour`, 'Write it as # and six hex digits: #0072b2.');
  return fallback;
}

function readCues(cell: (name: string) => string, category: number, complain: Complain): CategoryCue[] {
  return WEIGHTS.flatMap(([name, weight]) =>
    cell(name)
      .split('|')
      .filter((written) => written.trim() !== '')
      .flatMap((written) => {
        const { groups } = /^(?<words>[^=]*)(?:=(?<own>-?\d{1,2}))?$/.exec(written) ?? {};
        const cue = parseCue(groups?.['words'] ?? '');
        if (cue === null)
          complain(
            'category-cue',
            `cue "${written.trim()}" in "${name}" cannot be used`,
            'Use whole words, a star at the end of a word, or a star between words.',
          );
        return cue === null ? [] : [{ cue, category, weight: Number(groups?.['own'] ?? weight) }];
      }),
  );
}
