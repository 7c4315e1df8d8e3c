import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEFORE_NAME, standsBefore } from './beforeName.ts';
import { MOVEMENTS, tailOf } from './findMovement.ts';
import { lastWordBefore } from './lastWordBefore.ts';

/** Every word that one of the expressions can end in, what can stand before it there, and what cannot. */
const ENDINGS =
  `of to as than like unlike versus in the against over vs v vs. v. from into toward towards onto for at on near reach reached reaches
  reaching entered entering invaded left leaving leaves leave departed departing fled fleeing evacuated exited quit north south east
  west northern southern eastern western central nearby city town village capital port state out`.split(/\s+/);
const BEGINNINGS =
  `residents native inhabitants mayor people road bridge wait waited train missed a the his bus edition paintings far south
  born grew up raised based headquarters offices and branches with has match win final arrived arrival landed touched down set off sailed
  bound heading its base camp homes of to for from Мы из İ K`.split(/\s+/);
const GAPS = [' ', ' ', ' ', ' ', ' ', '  ', '\n', '\u00a0', ', ', '. ', '-', ''];

const word = fc.oneof(fc.constantFrom(...ENDINGS), fc.constantFrom(...BEGINNINGS));
const texts = fc
  .array(fc.tuple(fc.oneof(word, word, fc.string({ maxLength: 3 })), fc.constantFrom(...GAPS)), {
    minLength: 1,
    maxLength: 7,
  })
  .map((pieces) => pieces.flat().join(''));

/** Phrases that the expressions find, each with what makes it longer. */
const PHRASES = [
  ...['a resident of', 'natives of the', 'inhabitants of the city of'],
  ...[
    'the mayor of',
    'a highway to the',
    'waiting for a train to',
    'as far as',
    'than',
    'unlike the',
    'versus',
    'born in',
    'offices in',
  ],
  ...['a win over', 'the match against the', 'the final vs.', 'a derby v', 'a tie vs', 'defeat versus the'],
  ...[
    'arrived in',
    'the arrival at the',
    'landed on',
    'reached',
    'reaches the city of',
    'entering',
    'invaded the',
    'entered central',
  ],
  ...[
    'left for',
    'sailed that day for the',
    'set out for northern',
    'bound for nearby',
    'left',
    'fled the',
    'quit',
    'leaves the town of',
  ],
  ...[
    'left its base in',
    'departed the army camp at',
    'to',
    'into',
    'towards the',
    'toward',
    'onto',
    'from',
    'out of',
    'from the village of',
  ],
];

describe('the words that an expression can end in', () => {
  it.each(Object.entries(BEFORE_NAME))('are all of those of "%s"', (_, before) => {
    const holds = (text: string): void => {
      const lower = text.toLowerCase();
      expect([text, standsBefore(before, lower, lastWordBefore(text, text.length, 60))]).toEqual([
        text,
        before.expression.test(lower),
      ]);
    };
    for (const phrase of PHRASES) holds(`${phrase} `);
    fc.assert(fc.property(texts, holds), { seed: 5, numRuns: 3000 });
  });

  it.each(Object.entries(MOVEMENTS) as [keyof typeof MOVEMENTS, RegExp][])(
    'are all of those of "%s", but for a camp near a town',
    (name, expression) => {
      const holds = (text: string): boolean => {
        const last = lastWordBefore(text, text.length, 110);
        const isFound = expression.test(text.toLowerCase().replace(/\s+/g, ' '));
        if (isFound && last !== 'near') expect([text, tailOf(last)?.[name]]).toEqual([text, true]);
        return isFound;
      };
      expect(PHRASES.filter((phrase) => holds(`${phrase} `)).length).toBeGreaterThan(1);
      fc.assert(
        fc.property(texts, (text) => void holds(text)),
        { seed: 6, numRuns: 3000 },
      );
    },
  );
});
