import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outletKey } from './outlets.ts';

/** The key of any name, letter by letter of Unicode. */
const slowKey = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^ ?the /u, '')
    .trim();

it('gives names of plain letters the key that all names get', () => {
  const piece = fc.constantFrom('The ', 'the ', ' the', 'Post', 'A', '7', ' ', '-', '’', 'é', 'Ж', '.', '~', '\t', '"');
  const name = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(name, (written) => {
      expect(outletKey(written)).toBe(slowKey(written));
    }),
    { numRuns: 1500, seed: 5 },
  );
});

it('folds case, marks and the article', () => {
  expect(outletKey('The Moscow Times')).toBe(outletKey('moscow-times'));
  expect(outletKey('Le Café')).toBe(outletKey('le cafe\u0301'));
});
