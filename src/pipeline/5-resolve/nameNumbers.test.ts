import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NameNumbers } from './nameNumbers.ts';

it('numbers names as a map does, and knows no other', () => {
  const name = fc.string({ maxLength: 3, unit: fc.constantFrom('a', 'b', 'é', 'ж', '🎈') });
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 40 }), fc.array(name), (names, strangers) => {
      const numbers = new NameNumbers(names);
      const map = new Map(names.map((one, number) => [one, number]));
      for (const one of [...names, ...strangers]) expect(numbers.of(one)).toBe(map.get(one) ?? -1);
    }),
    { numRuns: 500, seed: 11 },
  );
});

it('numbers thousands', () => {
  const names = Array.from({ length: 5000 }, (_, number) => `name ${number.toString(7)}`);
  const numbers = new NameNumbers(names);
  for (const [number, name] of names.entries()) expect(numbers.of(name)).toBe(number);
  expect([numbers.of('name'), numbers.of('')]).toEqual([-1, -1]);
});
