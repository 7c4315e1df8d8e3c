import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, type DaySpan, parseDay } from '../../model/day.ts';
import { splitSentences } from '../3-split/splitSentences.ts';
import { type DayCase, scoreDay } from './cases/scoreDays.ts';
import { findDays } from './findDays.ts';

const cases = readFileSync(new URL('./cases/days.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as DayCase);

const cleanOf = (text: string) => ({
  text,
  blocks: [{ start: 0, end: text.length, kind: 'prose' as const }],
  toOriginal: (offset: number) => offset,
});
const spanOf = (from: string, to = from): DaySpan => ({ from: parseDay(from) as Day, to: parseDay(to) as Day });
const find = (text: string, published: DaySpan | null = spanOf('2022-11-24')) =>
  findDays(cleanOf(text), splitSentences(cleanOf(text)), published);

/** The list was labelled before the first rule; the held-out half is looked at seldom. Measured 100 % and 99 %. */
const FLOOR = { dev: 0.98, heldout: 0.97 };

describe('findDays', () => {
  it.each(['dev', 'heldout'] as const)('is right on the %s half of the labelled phrases', (half) => {
    const own = cases.filter((item) => item.half === half);
    expect(own.length).toBeGreaterThanOrEqual(130);
    const right = own.filter((item) => scoreDay(item).isRight).length;
    expect(right / own.length).toBeGreaterThanOrEqual(FLOOR[half]);
  });

  it('gives the words with their preposition, and what they mean', () => {
    expect(find('Two depots burned on November 22 and 23.')).toEqual([
      {
        start: 18,
        end: 39,
        text: 'on November 22 and 23',
        span: spanOf('2022-11-22', '2022-11-23'),
        precision: 'day',
        basis: 'relative',
        use: 'when',
      },
    ]);
  });

  it.each([
    ['what something follows', 'Rescuers dug on after Monday’s quake.', 'aside'],
    ['what something precedes', 'The road was built before 2014.', 'aside'],
    ['a span that goes on', 'The town has been cut off since Tuesday.', 'since'],
    ['an end', 'The bridge is shut until Friday.', 'until'],
    ['a thing of that day', 'Monday’s quake killed six.', 'when'],
  ])('says how the phrase is used: %s', (_, text, use) => {
    expect(find(text).map((mention) => mention.use)).toEqual([use]);
  });

  it.each([
    ['The dam broke on the twelfth of March.', 'on the twelfth of March', '2022-03-12'],
    ['Filed 30-Apr-2021 by the desk.', '30-Apr-2021', '2021-04-30'],
    ['The note is of the third of May 1999.', 'of the third of May 1999', '1999-05-03'],
  ])('reads dates written in rarer ways: %s', (text, words, day) => {
    expect(find(text).map((mention) => [mention.text, mention.span])).toEqual([[words, spanOf(day)]]);
  });

  it.each([
    'He scored in the second half and again a minute later.',
    'The first of many marches was small.',
    'Mon Forest is larger than Jan Mayen.',
    'Room 12/14 and version 3.2.1 stay.',
    'She was born on the twelfth of May 1980.',
  ])('finds no day in: %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('is the same in every time zone, because it never reads the clock or a local date', () => {
    expect(new Date(2022, 0, 1).getTimezoneOffset()).not.toBe(0);
    expect(find('It happened today, November 24, 2022, at 23:59.').map(({ span }) => span)).toEqual([
      spanOf('2022-11-24'),
      spanOf('2022-11-24'),
    ]);
  });

  it('never throws, and its offsets point at its words', () => {
    const piece = fc.constantFrom(
      ...'on |Monday|, |November |22|nd|-|and |23 |2022|last |next |week|two |days |ago|later|today|"|“|”|. |\n|since |until |the |in |May|autumn|of |31 |February |0|/|9999|overnight |into |early |for |third |day|999 decades ago|the 1990s|в |среду |22 ноября |, | '.split(
        '|',
      ),
    );
    const published = fc.constantFrom(
      null,
      spanOf('2022-11-24'),
      spanOf('2022-10-01', '2022-10-31'),
      spanOf('0001-01-01'),
      spanOf('9999-12-31'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), published, (pieces, day) => {
        const text = pieces.join('');
        let last = 0;
        for (const mention of find(text, day)) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(mention.text).not.toBe('');
          if (mention.span !== null) {
            expect(parseDay(mention.span.from)).not.toBeNull();
            expect(parseDay(mention.span.to)).not.toBeNull();
            expect(mention.span.from <= mention.span.to).toBe(true);
          }
          last = mention.end;
        }
      }),
      { seed: 7, numRuns: 1500 },
    );
  });

  it.each([
    ['days of a month', '22 and 23, '],
    ['months', 'November '],
    ['weekdays', 'Monday '],
    ['counts of days', 'in the past two days ago '],
    ['parts', 'early in the late '],
    ['numbers with slashes', '1/2/'],
    ['quotations', '"today" '],
    ['dates', 'on May 5, 2022 and '],
    ['Cyrillic', '22 ноября в '],
    ['verbs', 'was planned to be '],
    ['digits', '2'],
    ['blanks', ' '],
    ['sentences', 'It fell today. '],
  ])(
    'takes time in proportion to the text: %s',
    (_, unit) => {
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      const started = performance.now();
      find(text);
      expect(performance.now() - started).toBeLessThan(25_000); // quadratic work takes minutes
    },
    60_000,
  );
});
