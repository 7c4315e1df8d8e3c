import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeKeys } from '../../data/build/encodeKeys.ts';
import { indexNames } from './nameIndex.ts';
import { openNameTable } from './nameTable.ts';

const NAMES = [
  'york',
  'new york',
  'new york city',
  'new',
  'newark',
  'a',
  'ab',
  'st petersburg',
  'омск',
  'омск область',
  'oy',
];

function tableOf(names: readonly string[]) {
  const sorted = [...new Set(names)].sort();
  return { sorted, table: openNameTable(indexNames(encodeKeys(sorted))) };
}

describe('openNameTable', () => {
  const { sorted, table } = tableOf(NAMES);

  it('finds every name at its number and gives it back', () => {
    expect(sorted.map(table.find)).toEqual(sorted.map((_, at) => at));
    expect(sorted.map((_, at) => table.spelled().nameOf(at))).toEqual(sorted);
  });

  it('finds nothing else', () => {
    for (const name of ['', 'yor', 'yorks', 'new yor', 'b', 'abc', 'o', 'ом', 'zz', '東京', 'x'.repeat(300)])
      expect(table.find(name)).toBe(-1);
  });

  it('finds in many blocks what a search of the list finds', () => {
    const end = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'я', ' '), minLength: 1, maxLength: 7 });
    const word = fc.oneof(
      end,
      end.map((rest) => `abcaaя${rest}`), // so many that blocks are told apart by their eighth letter only
    );
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 60, maxLength: 200 }),
        fc.array(word, { maxLength: 50 }),
        (list, others) => {
          const many = tableOf(list);
          const starts = list.flatMap((name) => [...name].map((_, at) => name.slice(0, at + 1)));
          for (const name of [...list, ...others, ...starts]) {
            expect(many.table.find(name)).toBe(many.sorted.indexOf(name));
            const isStart = many.sorted.some((known) => known === name || known.startsWith(`${name} `));
            expect(many.table.hasPrefix(name)).toBe(isStart);
          }
        },
      ),
      { seed: 3, numRuns: 20 },
    );
  });

  it('knows beginnings that end between words, as trying every name would', () => {
    const questions = [
      'new',
      'new york',
      'new york city',
      'new y',
      'newar',
      'york',
      'st',
      's',
      'омск',
      'ом',
      'a',
      'o',
      'oy',
      'new york city hall',
    ];
    const slow = (start: string): boolean => sorted.some((name) => name === start || name.startsWith(`${start} `));
    expect(questions.map(table.hasPrefix)).toEqual(questions.map(slow));
  });
});
