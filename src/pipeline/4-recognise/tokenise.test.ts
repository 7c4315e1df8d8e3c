import { describe, expect, it } from 'vitest';
import { tokenise } from './tokenise.ts';
import { SHAPE } from './tokens.ts';

function words(text: string): string[] {
  const tokens = tokenise(text, [{ start: 0, end: text.length, block: 0 }]);
  return Array.from({ length: tokens.count }, (_, token) => text.slice(tokens.start[token], tokens.end[token]));
}

describe('tokenise', () => {
  it.each([
    ["O'Brien left Hungary's court.", ["O'Brien", 'left', 'Hungary', "'s", 'court', '.']],
    ['the U.S. and W.Va. envoys', ['the', 'U.S.', 'and', 'W.Va.', 'envoys']],
    ['J. Smith of St. Paul', ['J', '.', 'Smith', 'of', 'St', '.', 'Paul']],
    ['Winston-Salem, 1,200 km', ['Winston', '-', 'Salem', ',', '1', ',', '200', 'km']],
    ['Sana’a’s port', ['Sana’a', '’s', 'port']],
    ['', []],
    ['  ', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('covers every character that is not white space exactly once, whatever the text', () => {
    const text = 'A\ud800b \u0000c\u200dd É́ «x» 12.5km U.S.A J.K. ’s \ufeffZ\u0301 İstanbul';
    expect(words(text).join('')).toBe(text.replace(/\s/gu, ''));
  });

  it('hashes a word alike in any case, with either apostrophe', () => {
    const { hash } = tokenise("OMSK omsk Sana'a Sana’a omsks", []);
    expect([hash[0] === hash[1], hash[2] === hash[3], hash[0] === hash[4]]).toEqual([true, true, false]);
  });

  it('lists the words that start with a capital, in a text of any length', () => {
    const { count, shape, capitals, capitalCount } = tokenise('The U.S. and 7 of McAllen, X left. '.repeat(400), []);
    const expected = [...shape.subarray(0, count).keys()].filter((token) => (shape[token] as number) >= SHAPE.capital);
    expect([...capitals.subarray(0, capitalCount)]).toEqual(expected);
    expect(capitalCount).toBe(1600);
  });

  it('tells how words are written', () => {
    const { count, shape } = tokenise('lower Capital UPPER McAllen X U.S. 7', []);
    expect([...shape.subarray(0, count)]).toEqual([
      SHAPE.lower,
      SHAPE.capital,
      SHAPE.upper,
      SHAPE.mixed,
      SHAPE.letter,
      SHAPE.initials,
      SHAPE.none,
    ]);
  });
});
