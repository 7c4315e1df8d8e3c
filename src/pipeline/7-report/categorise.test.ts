import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCases, scoreCategories } from './cases/scoreCategories.ts';
import { categorise } from './categorise.ts';
import { tokensOf, tokensOfAny } from './cue.ts';
import { readCategories } from './readCategories.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const table = readCategories(read('../../../data/supplement/categories.csv')).value;
const small = readCategories(
  'id,label,strong,usual,weak,against\nprotest,Protest,protest*,crowd,,drone\nstrike,Strike,blew * up|struck,drone,,\nharm,Harm,,killed=3,,\nother,Other,,,,\n',
).value;

describe('categorise', () => {
  it.each([
    ['a start of a word', 'Protesters gathered.', 'protest'],
    ['the middle of a word does not count', 'The counterprotest was small.', 'other'],
    ['a gap of up to three words', 'They blew the old bridge up.', 'strike'],
    ['no gap of four words', 'They blew the very old bridge quickly up.', 'other'],
    ['a hint alone is not enough', 'A crowd came.', 'other'],
    ['words against', 'A drone filmed the protest.', 'other'],
    ['a plain word beats a hint that has a weight of its own', 'The shell struck a bus and killed six.', 'strike'],
    ['that hint alone', 'Six were killed.', 'harm'],
    ['what is denied', 'There was no protest.', 'other'],
    ['what stands behind "after" is background', 'Six were killed after a protest.', 'harm'],
    ['capitals and accents', 'PROTÉST in the square', 'protest'],
    ['a figure of speech', 'It was a protest vote.', 'other'],
    ['nothing at all', '', 'other'],
  ])('%s', (_, sentence, expected) => {
    expect(categorise(sentence, small)).toBe(expected);
  });

  it.each(['dev', 'heldout'])('is right often enough on the %s half of the labelled sentences', (half) => {
    const cases = readCases(read('./cases/categories.csv')).filter((item) => item.half === half);
    expect(cases.length).toBeGreaterThanOrEqual(150);
    expect(scoreCategories(cases, table).macroF1).toBeGreaterThanOrEqual(0.8);
  });

  it('does not let a festival hide what happened there', () => {
    expect(categorise('A man killed three people at a street festival in Ashland.', table)).toBe('casualty');
    expect(categorise('Two bands played at a street festival in Ashland.', table)).toBe('other');
  });

  it('tells what is remembered from what happens', () => {
    expect(categorise('A march in Ashland marked the anniversary of the bombing.', table)).toBe('other');
    expect(categorise('The bombing of Ashland went on for a night.', table)).toBe('strike');
  });

  it('does not take a first name for a law', () => {
    expect(categorise('Bill Harrow sold the shop in Ashland.', table)).not.toBe('politics');
    expect(categorise('The bill passed in Ashland.', table)).toBe('politics');
  });

  it('gives a category of the table for any text', () => {
    const ids = new Set<string>(table.categories.map(({ id }) => id));
    const piece = fc.constantFrom(
      'protest',
      'no ',
      ' ',
      'é',
      '𝒳',
      'İ',
      'ß',
      '\u0301',
      '’s',
      'бомба',
      '*',
      '=3',
      '|',
      '\n',
      '12',
      'killed ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => ids.has(categorise(pieces.join(''), table))),
      { seed: 5, numRuns: 300 },
    );
  });

  it('reads the words of plain English as those of any text', () => {
    const piece = fc.constantFrom(
      "didn't",
      'didn’t',
      '‘so',
      '“Yes”',
      '–',
      '…',
      'a—b',
      '½',
      'É',
      'ſ',
      'K',
      ' ',
      '\u00a0',
      '9',
      'ʼn',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((pieces) => pieces.join('')),
          fc.string(),
        ),
        (text) => {
          expect(tokensOf(text)).toEqual(tokensOfAny(text.toLowerCase()));
        },
      ),
      { seed: 7, numRuns: 2000 },
    );
  });

  it('takes time in proportion to the text', () => {
    const started = performance.now();
    categorise('blew the bridge drone protest shot '.repeat(40_000), table);
    expect(performance.now() - started).toBeLessThan(15_000); // quadratic work takes minutes
  }, 60_000);
});
