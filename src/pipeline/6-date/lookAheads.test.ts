import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MONTH_FIRST } from './english/dates.ts';
import { findPhrases, rulesIn } from './findPhrases.ts';
import { CUES } from './tenseAround.ts';

const sentences = readFileSync(new URL('./cases/sentences.txt', import.meta.url), 'utf8').split('\n');
/** Words on which the expressions turn, in any order. */
const words =
  'May 12|Sept. 3rd|June 1|was|were|been|to|due|is|be|’s|it’s|now|set|will|shut|he’ll|won’t|plans|may|have|not|killed|said|scheduled|for|opens|takes place|to open|coming|ahead of|Monday|Tues.|the|May|12|3rd|Sept.|of|2021|-|–|and|,|, |& |last year|31 people|12:30|5%|October';
const made = fc.array(fc.constantFrom(...words.split('|')), { maxLength: 12 }).map((parts) => parts.join(' '));

it.each([
  ['the cues of tenses', CUES],
  ['dates with the month first', MONTH_FIRST],
])('a look at the next character rules nothing out: %s', (_, pattern) => {
  const bare = new RegExp(pattern.source.replaceAll(/\(\?=(?:\\[wd]|\[[^\]]*\])\)/g, ''), pattern.flags);
  expect(bare.source.length).toBeLessThan(pattern.source.length);
  let matches = 0;
  fc.assert(
    fc.property(fc.oneof(made, fc.constantFrom(...sentences)), (text) => {
      const found = [...text.matchAll(bare)].map((match) => [match.index, ...match]);
      matches += found.length;
      expect([...text.matchAll(pattern)].map((match) => [match.index, ...match])).toEqual(found);
    }),
    { numRuns: 3000, seed: 1 },
  );
  expect(matches).toBeGreaterThan(300);
});

const ALL_RULES = -1;
const times =
  'the|in|on|over|past|few|last|this|two|hours|twelve hours|24 hours|days ago|a week|weekend|May|in May|12|2021|spring|Tuesday|night|overnight|tonight|morning|day before|later|Eid|during|Christmas|Day|Valentine’s Day|third|first of|quarter of|2022-03-04|марта|в среду|вчера|second half|decade|fortnight|, |\n|eve|on the|Q3|yesterday|now|in-May|mid-May|Sept.|–|the 1990s';
const told = fc.array(fc.constantFrom(...times.split('|')), { maxLength: 8 }).map((parts) => parts.join(' '));

it('the words of a sentence rule out no phrase that says when', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.oneof(told, made, fc.constantFrom(...sentences)), (text) => {
      const phrases = findPhrases(text, ALL_RULES);
      found += phrases.length;
      expect(findPhrases(text, rulesIn(`Not ${text} so.`, 4, 4 + text.length))).toEqual(phrases);
    }),
    { numRuns: 4000, seed: 1 },
  );
  expect(found).toBeGreaterThan(3000);
});

it.each(['spring', 'summer', 'autumn', 'fall', 'winter'])('no season is ruled out: %s', (season) =>
  expect(findPhrases(`She left in the ${season} of 2021.`).map(({ phrase: { kind } }) => kind)).toEqual(['season']),
);

it.each([
  ['He fell ill in the past two hours.', 0],
  ['He fell ill in the past two hours, on Friday.', 2],
])('hours alone are no days: %s', (sentence, count) => expect(findPhrases(sentence)).toHaveLength(count));
