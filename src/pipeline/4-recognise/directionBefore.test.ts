import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DIRECTION, directionBefore } from './directionBefore.ts';

const WORDS =
  '12 1,200 3.5 km kms kilometres -mile miles m mi to the due away north south east west -east northwest of from outside city town capital port village near and in a fire'.split(
    ' ',
  );
const LAST = ['of', 'from', 'outside', 'away from', 'of the', 'from the city of', 'of town', 'in'];

it('finds what the long expression finds', () => {
  let found = 0;
  const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(words, fc.constantFrom(...LAST), (before, last) => {
      const text = `${before.join(' ').replaceAll(' -', '-')} ${last} `;
      const expected = DIRECTION.exec(text);
      if (expected !== null) found += 1;
      expect(directionBefore(text)).toEqual(expected);
    }),
    { numRuns: 5000 },
  );
  expect(found).toBeGreaterThan(200);
});
