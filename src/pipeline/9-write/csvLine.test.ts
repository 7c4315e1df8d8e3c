import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { plainCell } from '../../model/plainCell.ts';
import { csvLine, FORMULA_START } from './csvLine.ts';

/** A table of such lines. */
const tableOf = (rows: readonly Readonly<Record<string, string | number>>[]): string =>
  rows.length === 0 ? '' : [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))].map(csvLine).join('\r\n');

it('gives what papaparse gives, whatever the cells', () => {
  const piece = fc.constantFrom('a', 'é', '"', ',', '\r', '\n', ' ', '=', '+', '-', '@', '\t', "'", '1', '\ufeff', ';');
  const cell = fc.oneof(
    fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('')),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  const rows = fc.array(fc.record({ first: cell, second: cell, last: cell }), { maxLength: 5 });
  fc.assert(
    fc.property(rows, (written) => {
      expect(tableOf(written)).toBe(Papa.unparse(written, { newline: '\r\n', escapeFormulae: FORMULA_START }));
    }),
    { numRuns: 2000, seed: 9 },
  );
});

it('gives what papaparse gives, whatever character a cell starts, goes on or ends with', () => {
  const of = (first: number, last: number) =>
    Array.from({ length: last - first }, (_, index) => String.fromCharCode(first + index));
  const starts = [...of(0, 0x400), ...of(0x2000, 0x2100), ...of(0xfe00, 0x10000)];
  const rows = starts.map((character) => [
    character,
    `${character}a`,
    `a${character}b`,
    `a${character}`,
    ` ${character}`,
  ]);
  const expected = Papa.unparse(
    rows.map((row) => row.map(plainCell)),
    { newline: '\r\n', escapeFormulae: FORMULA_START },
  );
  expect(rows.map(csvLine).join('\r\n') === expected).toBe(true);
});

it('takes the teeth out of a formula', () => {
  expect(tableOf([{ title: '=1+1', count: -1 }])).toBe('title,count\r\n"\'=1+1",-1');
});

it('steers no terminal and ends for no reader before its end', () => {
  expect(tableOf([{ title: '\u001b[2Jred\0\u009b31m\u007f\u0085 =1', quote: 'a\tb\r\nc' }])).toBe(
    'title,quote\r\n" [2Jred  31m   =1","a\tb\r\nc"',
  );
});

it.each(['\u001b=1+1', '  +1', '＝1+1', ' ＠SUM(A1)', '\u009b-2'])(
  'takes the teeth out of %j, which some spreadsheets run too',
  (title) => {
    expect(tableOf([{ title }])).toMatch(/^title\r\n"' *[=+＝＠-]/u);
  },
);
