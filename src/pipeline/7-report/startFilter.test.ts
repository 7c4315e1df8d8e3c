import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCases } from './cases/scoreCategories.ts';
import { indexCues } from './categoryTable.ts';
import { tokensOf } from './cue.ts';
import { readCategories } from './readCategories.ts';
import { startFilter } from './startFilter.ts';
import { IDLE, wordUse } from './wordUse.ts';

it('lets pass what starts with one of the starts, whole or short, and no word with three other letters', () => {
  const passes = startFilter(['no', 'protest', '9mm', 'из-за']);
  const words = ['no', 'not', 'now', 'protests', 'prone', 'pro', '9mm', '9m', 'n', 'on', 'price', 'из', '', 'élan'];
  expect(words.filter(passes)).toEqual(['no', 'not', 'now', 'protests', 'prone', 'pro', '9mm', 'из', 'élan']);
});

it('every word that does something passes', () => {
  const text = fc.stringMatching(/^[a-z0-9и]{2,5}$/);
  fc.assert(
    fc.property(text, fc.boolean(), fc.stringMatching(/^[a-z0-9ж]{0,4}$/), (start, isPrefix, rest) => {
      const entry = { cue: [{ kind: isPrefix ? 'prefix' : 'word', text: start } as const], category: 0, weight: 4 };
      const useOf = indexCues([entry, { ...entry, cue: [{ kind: 'word', text: 'quake' }] }]);
      expect(useOf(isPrefix ? start + rest : start).cues).toContain(entry);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

it('a word for which the table of categories finds no use has none', () => {
  const { value: table } = readCategories(
    readFileSync(new URL('../../../data/supplement/categories.csv', import.meta.url), 'utf8'),
    'categories.csv',
  );
  const cases = readCases(readFileSync(new URL('./cases/categories.csv', import.meta.url), 'utf8'));
  const others = tokensOf(
    'nobody nor neither cannot didn’t isn’t won’t не без anniversary despite whose против heart uphill',
  );
  const words = new Set([...cases.flatMap(({ sentence }) => tokensOf(sentence)), ...others]);
  const idle = [...words].filter((word) => table.useOf(word) === IDLE);
  expect(idle.length).toBeGreaterThan(300);
  expect(words.size - idle.length).toBeGreaterThan(300);
  for (const word of idle) expect([word, wordUse(word, [])]).toEqual([word, IDLE]);
});
