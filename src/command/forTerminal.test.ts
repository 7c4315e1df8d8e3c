import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forTerminal } from './forTerminal.ts';

it('leaves nothing in a line that a terminal obeys, and says the same', () => {
  const letter = fc.constantFrom(
    'a',
    'é',
    '\u001b',
    '\u009b',
    '\u007f',
    '\u0085',
    '\u2028',
    '\u202e',
    '\u2066',
    '\\',
    '"',
    '\0',
  );
  fc.assert(
    fc.property(
      fc.array(letter).map((letters) => letters.join('')),
      (text) => {
        const line = forTerminal(JSON.stringify({ text }));
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        expect(JSON.parse(line)).toEqual({ text });
      },
    ),
  );
});
