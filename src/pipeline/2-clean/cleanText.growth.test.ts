import { describe, expect, it } from 'vitest';
import { growthOf } from '../growthOf.ts';
import { cleanText } from './cleanText.ts';

const A = 'The ferry to the northern islands did not sail on Monday, since a storm had torn its ramp from the quay.';

describe('the time that cleaning takes', () => {
  const distinct = (count: number): string =>
    Array.from(
      { length: count },
      (_, index) => `Paragraph ${index} of a long report about the ${index * 7} ferries of the year ${index * 13}.`,
    ).join('\n');

  it.each<[string, (size: number) => string]>([
    ['paragraphs', (size) => distinct(size / 40)],
    ['one line', (size) => 'word and word, '.repeat(size / 15)],
    ['capitals', (size) => 'A'.repeat(size)],
    ['tags that never close', (size) => '<p '.repeat(size / 3)],
    ['comments that never close', (size) => '<!-- '.repeat(size / 5)],
    ['scripts that never close', (size) => '<script>'.repeat(size / 8)],
    ['ampersands', (size) => '&'.repeat(size)],
    ['zero-width characters', (size) => 'a\u200b'.repeat(size / 2)],
    ['line breaks', (size) => '\n'.repeat(size)],
    ['short lines', (size) => 'By A B\n'.repeat(size / 7)],
    ['one sentence again and again', (size) => `${A} `.repeat(size / A.length)],
    ['one paragraph again and again', (size) => `${A}\n`.repeat(size / A.length)],
    ['dashes', (size) => '- '.repeat(size / 2)],
    ['spaces', (size) => ' '.repeat(size)],
  ])(
    'triples at most when a text doubles: %s',
    (_, make) => {
      const [small, large] = [make(50_000), make(400_000)];
      expect(
        growthOf(
          () => cleanText(small),
          () => cleanText(large),
        ),
      ).toBeLessThan(3 ** 3);
    },
    60_000,
  );
});
