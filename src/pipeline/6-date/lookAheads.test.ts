import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MONTH_FIRST } from './english/dates.ts';
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
