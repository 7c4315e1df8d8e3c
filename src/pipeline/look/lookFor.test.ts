import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOUBTS } from '../7-report/doubts.ts';
import { lookFor } from './lookFor.ts';
import { wordsOfPattern } from './wordsOfPattern.ts';

const words = (pattern: RegExp) => wordsOfPattern(pattern)?.join(' ');

describe('the words that an expression needs', () => {
  it.each([
    ['each way through it has its own', /\b(?:could|might)\b/i, 'could might'],
    ['the rarest of each way', /\bin (?:the )?(?:case|event) of\b/i, 'case event'],
    ['an ending that may be left out makes two', /\bvows? to\b/, 'vow vows'],
    ['a word that may go on is a start', /\b(?:sun|mon)day/i, 'sunday* monday*'],
    ['a word may be the end of another', /day\b/, undefined],
    ['a start of two letters is in too many words', /\bun/, undefined],
    ['what is looked for around it need not be in it', /(?<!as )\blast decade\b(?= yet)/i, 'decade'],
    ['an apostrophe parts words', /\b(?:’ll|don['’]t go)\b/, 'll don'],
    ['what stands between may be anything', /\bwho [^,;]{8,140}\bjailed\b/, 'jailed'],
    ['a repeated word ends at a space', /(?:[\w-]+ ){1,2}weeks\b/, 'weeks'],
    ['after a repeated letter nothing is known', /\b[a-z]+ed\b/, undefined],
    ['digits', /\b(?:19|20)\d\d/, '1'],
    ['one of a class of letters', /\b[Tt]alks\b/, 'talks'],
    ['marks', /\bper ?cent\b|\d ?%|\?$/, 'percent ? cent %'],
    ['Cyrillic letters', /[а-яё]{3}|\bsnow\b/, 'я snow'],
    ['nothing at all', /\b(?:if )?/, undefined],
    ['a bar in brackets parts nothing', /\b(?:a[|]b|cd\|e)f\b/, 'bf cd'],
  ])('%s', (_, pattern, expected) => expect(words(pattern)).toBe(expected));

  it.each([/\u00e9t\u00e9/, /caf\xe9/, /a\cMb/])(
    'are not guessed where a character is written as a number: %s',
    (pattern) => expect(() => words(pattern)).toThrow('write the character itself'),
  );
});

describe('a look', () => {
  it('sees whole words, in any letters, at both ends of a stretch', () => {
    const look = lookFor([/\bwin\b/i, /\bno\b/i, /\bweek/i, /\d/, /\?/, /[а-я]/]);
    const at = (text: string) => look(text, 0, text.length).toString(2).padStart(6, '0');
    expect(at('win')).toBe('000001');
    expect(at('Winter wind, Darwin')).toBe('000000');
    expect(at('the WIN–no')).toBe('000011');
    expect(at('nobody, wee, biweekly')).toBe('000000');
    expect(at('Weekend?')).toBe('010100');
    expect(at('у 2022')).toBe('101000');
    expect(look('a win', 2, 4)).toBe(0);
    expect(look('Darwin', 3, 6)).toBe(1);
  });

  it('knows the two letters that are none of ASCII to some expressions', () => {
    const look = lookFor([/\bvisit\b/iu, /\bpark\b/iu]);
    expect(look('Viſit', 0, 5) & 1).toBe(1);
    expect(look('par\u212a', 0, 4) & 2).toBe(2);
  });

  it('says of no expression that it cannot match where it does', () => {
    const patterns = DOUBTS.map(({ pattern }) => pattern);
    const look = lookFor(patterns);
    let matches = 0;
    for (const [index, pattern] of patterns.entries()) {
      const made = fc.stringMatching(
        new RegExp(
          pattern.source.replaceAll(/\\b|\(\?<?[=!](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g, ''),
          pattern.flags.replace('i', ''),
        ),
      );
      fc.assert(
        fc.property(
          made,
          fc.constantFrom('', 'Men ', '“'),
          fc.constantFrom('', ' men', '.'),
          fc.boolean(),
          (text, before, after, isLoud) => {
            const told = `${before}${isLoud ? text.toUpperCase() : text}${after}`;
            if (!pattern.test(told)) return;
            matches += 1;
            expect([told, (look(told, 0, told.length) >> index) & 1]).toEqual([told, 1]);
          },
        ),
        { numRuns: 400, seed: 1 },
      );
    }
    expect(matches).toBeGreaterThan(1500);
  });
});
