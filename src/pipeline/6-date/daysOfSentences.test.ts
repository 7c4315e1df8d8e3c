import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, type DaySpan, parseDay } from '../../model/day.ts';
import { splitSentences } from '../3-split/splitSentences.ts';
import { daysOfSentences } from './daysOfSentences.ts';
import { findDays } from './findDays.ts';
import { mentionsWithin } from './mentionsWithin.ts';

const cleanOf = (text: string) => {
  const middle = text.indexOf('\n\n') === -1 ? text.length : text.indexOf('\n\n');
  const prose = (start: number, end: number) => ({ start, end, kind: 'prose' as const });
  return {
    text,
    blocks: [prose(0, middle), prose(middle, text.length)],
    toOriginal: (offset: number) => offset,
  };
};

const spanOf = (from: string, to = from): DaySpan => ({ from: parseDay(from) as Day, to: parseDay(to) as Day });

const parts =
  'It rained|on Monday|on May 12|in 2021|on 3 June 2021|three days later|a day earlier|the next day|two days after that|today|yesterday|for the third day|for a second day|tonight|, he said|“We leave today|“|”|" he wrote on Friday|"|last week|this year|overnight into Tuesday|from Monday to a day later|since March|until April 24|.|. |. He left |. Men met ;|\n\n|! Then |by then|on Wednesday, June 9';
const told = fc
  .array(fc.constantFrom(...parts.split('|')), { maxLength: 24 })
  .map((words) => `${words.join(' ')}. The end.`);

describe('the days of a sentence', () => {
  it.each<readonly [string, DaySpan | null]>([
    ['published on a day', spanOf('2021-06-10')],
    ['published in a month', spanOf('2021-06-01', '2021-06-30')],
    ['published nobody knows when', null],
    ['published before there were newspapers', spanOf('0900-01-01')],
  ])('are those that a look at the whole article finds: %s', (_, published) => {
    let found = 0;
    fc.assert(
      fc.property(told, fc.infiniteStream(fc.nat(99)), (text, order) => {
        const clean = cleanOf(text);
        const sentences = splitSentences(clean);
        const all = findDays(clean, sentences, published);
        found += all.length;
        const daysOf = daysOfSentences(clean, sentences, published);
        for (let count = 0; count < 3; count++) {
          const index = order.next().value % sentences.length;
          expect([index, daysOf(index)]).toEqual([index, mentionsWithin(all, sentences[index]!)]);
        }
      }),
      { numRuns: 700, seed: 1 },
    );
    expect(found).toBeGreaterThan(1500);
  });

  it('are none where there is no such sentence', () => {
    expect(daysOfSentences(cleanOf('On Monday.'), [], null)(0)).toEqual([]);
  });
});
