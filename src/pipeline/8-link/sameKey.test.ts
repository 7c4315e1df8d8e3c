import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Linkable } from './linkable.ts';
import { outletKey } from './outlets.ts';
import { sameKey } from './sameKey.ts';

type Given = Pick<Linkable, 'quote' | 'ties'> & { readonly roles: readonly ('where' | 'from')[] };

const reportOf = ({ quote, roles, ties }: Given): Linkable =>
  ({
    ...{ quote, category: 'fire', day: { from: '2023-05-04', to: null } },
    places: roles.map((role) => ({ id: 'geonames:1', role })),
    ...(ties === undefined ? {} : { ties }),
  }) as unknown as Linkable;

/** The slow way: all of it as one text. */
const slowKey = ({ quote, roles, ties }: Given): string =>
  JSON.stringify([outletKey(quote), roles, ties?.apart ?? null]);

const QUOTES = [
  'The fire.',
  'the',
  ' the ',
  '“The” fire',
  'Them',
  'A  fire, "in" the x9',
  'Čas',
  'the-fire',
  'THE FIRE!',
  '',
  '-',
  'fire',
];
const quote = fc.oneof(
  fc.constantFrom(...QUOTES),
  fc
    .array(fc.constantFrom('the', 'The', ' ', ',', 'fire', '9', 'é', '\n'), { maxLength: 6 })
    .map((all) => all.join('')),
);
const given = fc.record({
  quote,
  roles: fc.array(fc.constantFrom<'where' | 'from'>('where', 'from'), { maxLength: 2 }),
  ties: fc.constantFrom(undefined, { apart: 'one' }, { apart: '' }, { together: 'one' }),
}) as fc.Arbitrary<Given>;

it('two reports have one key where their words, places, days and ties are the same, as the slow way says', () => {
  const isSame = (one: Given, other: Given): boolean =>
    (sameKey(reportOf(one)) === sameKey(reportOf(other))) === (slowKey(one) === slowKey(other));
  fc.assert(fc.property(given, given, isSame), { numRuns: 2000 });
  for (const one of QUOTES)
    for (const other of QUOTES) {
      const alike = isSame({ quote: one, roles: [] }, { quote: other, roles: [] });
      expect([one, other, alike]).toEqual([one, other, true]);
    }
});
