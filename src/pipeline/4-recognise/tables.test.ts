import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SLOTS } from './contextWords.ts';
import { DEMONYM_PLACES } from './demonymTable.ts';
import { hashWord } from './hashWord.ts';
import { WORD, wordBits } from './lexicon.ts';
import recogniser from './recogniser.weights.json' with { type: 'json' };
import roles from './roles.weights.json' with { type: 'json' };
import { SECOND_FEATURES } from './secondFeatures.ts';
import { SPAN_FEATURES } from './spanFeatures.ts';

function rowsOf(file: string): string[][] {
  return readFileSync(new URL(`../../../data/supplement/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split(','));
}

const WORD_COLUMNS = ['left words', 'right words', 'all words'];

describe('tables of the recogniser', () => {
  it('has every demonym of data/supplement; else run bench/bakeRecogniserTables.ts', () => {
    const missing = rowsOf('demonyms.csv').filter(([demonym = '']) => !DEMONYM_PLACES.has(demonym.toLowerCase()));
    expect(missing).toEqual([]);
    expect(DEMONYM_PLACES.get('russian')).toBe('RU');
  });

  it('has every given name of data/supplement; else run bench/bakeRecogniserTables.ts', () => {
    const missing = rowsOf('given-names.csv').filter(
      ([name = '']) => !name.includes(' ') && (wordBits(hashWord(name.toLowerCase())) & WORD.givenName) === 0,
    );
    expect(missing).toEqual([]);
  });

  it('was trained on the features that the code writes, in their order', () => {
    expect(recogniser.features).toEqual([...SPAN_FEATURES, ...WORD_COLUMNS, ...SECOND_FEATURES]);
    expect(roles.features).toEqual([...SPAN_FEATURES, ...WORD_COLUMNS]);
    expect(Object.keys(recogniser.words.known).sort()).toEqual([...SLOTS].sort());
  });
});
