import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainBefore } from './plainBefore.ts';

it('is the piece in lower case with each white space made one space', () => {
  const unit = fc.constantFrom('a', 'B', ' ', ' ', '\n', '\t', '\u00a0', 'É');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), fc.nat(8), (text, from) => {
      const slow = text.slice(from, 20).toLowerCase().split(/\s+/).join(' ');
      expect(plainBefore(text, from, 20)).toBe(slow);
    }),
  );
});
