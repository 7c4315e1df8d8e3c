import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CleanText } from '../2-clean/cleanText.ts';
import { type Quotation, quotationAt, quotationsOfBlocks } from './quotes.ts';

/** The quotations of a text that is one block. */
function quotationsOf(text: string, start = 0, end = text.length): readonly Quotation[] {
  return quotationsOfBlocks({ text, blocks: [{ start, end }] } as unknown as CleanText)(0);
}

const wordsOf = (text: string): string[] => quotationsOf(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['He said "yes" and "no".', ['"yes"', '"no"']],
  ['He said “yes” and «no».', ['“yes”', '«no»']],
  ['An end ” of nothing » stands alone, then “one” comes.', ['“one”']],
  ['"Never closed\n\nThe next paragraph.', ['"Never closed']],
  ['“One “in” another”', ['“One “in”']],
  ['Never closed: «to the end', ['«to the end']],
  ['A line "broken\nonce" goes on.', ['"broken\nonce"']],
])('finds the quotations of %j', (text, expected) => expect(wordsOf(text)).toEqual(expected));

/** The same, character by character. */
function walked(text: string, from: number, to: number): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  for (let at = from; at < to; at++) {
    const isEnd = text.startsWith('\n\n', at);
    if (open === -1 && '"“«'.includes(text[at]!)) open = at;
    else if (open !== -1 && (isEnd || '"”»'.includes(text[at]!))) {
      found.push({ start: open, end: isEnd ? at : at + 1 });
      open = -1;
    }
  }
  return open === -1 ? found : [...found, { start: open, end: to }];
}

it('finds in any stretch what a walk over its characters finds, and what lies in it', () => {
  const texts = fc.array(fc.constantFrom(...'"“”«»\n\na '), { maxLength: 40 }).map((characters) => characters.join(''));
  fc.assert(
    fc.property(texts, fc.nat(20), fc.nat(40), (text, from, length) => {
      const [start, end] = [Math.min(from, text.length), Math.min(from + length, text.length)];
      const expected = walked(text, start, end);
      const found = quotationsOf(text, start, end);
      expect(found).toEqual(expected);
      for (let at = 0; at <= text.length; at++)
        expect(quotationAt(found, at)).toEqual(expected.find((one) => one.start <= at && at < one.end) ?? null);
    }),
    { numRuns: 2000 },
  );
});
