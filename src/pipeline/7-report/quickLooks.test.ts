import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCases } from './cases/scoreCategories.ts';
import { DOUBTS } from './doubts.ts';
import { type Happening, judgeHappening } from './judgeHappening.ts';
import { splitClauses } from './splitClauses.ts';
import { splitByPattern } from './testing/splitByPattern.ts';

const cases = readCases(readFileSync(new URL('./cases/categories.csv', import.meta.url), 'utf8'));
const sentences = cases.map(({ sentence }) => sentence);
/** Words and marks on which the rules turn, in any order. */
const words =
  'if|unless|would|may|will|denied|there are no|must|proposed|last year|previously|experts said|usually|please|read|while|whereas|when|before|after|and|and then|fled|was hit|in Omsk|Men|the|;|,|—|–|?|"|for years|was jailed|was wanted|for killing|for the murder|were arrested|over fears|amid fears that|borders Alsace|PREVIOUSLY|Should' +
  '|, |\t|  |, and|Two of them|, many of them|two soldiers|later crossed|, then moved|into Omsk|back from Tara|near the village|who had fled Albany in 1987.|, who|vanished on Friday 1999' +
  '|accused of theft|was accused of|wanted in|wanted over a raid in|will stand|has been jailed|was later charged|who shot his brother in|for war crimes|sentenced|for allegedly stealing' +
  '|under a peace deal|on fears|on suspicion of|in connection with|while walking|when the men said|as well|, as|, as well as|и|— Томск|; ';
const made = fc.array(fc.constantFrom(...words.split('|')), { maxLength: 9 }).map((parts) => parts.join(' '));

/** Every doubt asked about every clause. */
function judgeByAll(clause: string, lead: string, hasOwnDay: boolean): Happening {
  const doubts = DOUBTS.filter(
    ({ pattern, reach, endsWithDay }) =>
      !(hasOwnDay && endsWithDay === true) && pattern.test(reach === 'clause' ? clause : lead + clause),
  );
  return {
    likelihood: doubts.reduce((product, { factor }) => product * factor, 1),
    reasons: doubts.map(({ reason }) => reason),
  };
}

describe('a quick look', () => {
  it('leaves out no doubt', () => {
    fc.assert(
      fc.property(
        fc.oneof(made, fc.constantFrom(...sentences)),
        fc.oneof(
          fc.constant(''),
          made.map((lead) => `${lead} `),
        ),
        fc.boolean(),
        (clause, lead, hasOwnDay) => {
          const [sentence, start] = ['Earlier, '.length, 'Earlier, '.length + lead.length];
          const text = `Earlier, ${lead}${clause} After that.`;
          const judged = judgeHappening(text, { sentence, start, end: start + clause.length }, () => hasOwnDay);
          expect(judged).toEqual(judgeByAll(clause, lead, hasOwnDay));
        },
      ),
      { numRuns: 3000, seed: 1 },
    );
    expect(sentences.filter((sentence) => judgeByAll(sentence, '', false).likelihood < 1).length).toBeGreaterThan(20);
  });

  it('leaves out no boundary of clauses', () => {
    fc.assert(
      fc.property(fc.oneof(made, fc.constantFrom(...sentences)), (sentence) => {
        expect(splitClauses(sentence)).toEqual(splitByPattern(sentence));
      }),
      { numRuns: 6000, seed: 1 },
    );
    expect(sentences.filter((sentence) => splitByPattern(sentence).length > 1).length).toBeGreaterThan(30);
  });
});
