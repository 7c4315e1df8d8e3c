import { describe, expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { cleanText } from '../2-clean/cleanText.ts';
import { splitSentences } from '../3-split/splitSentences.ts';
import { growthOf } from '../growthOf.ts';
import { recognise } from './recognise.ts';

const gazetteer = openBundledGazetteer();

const SHAPES: readonly (readonly [string, (size: number) => string])[] = [
  ['capitals without a space', (size) => 'A'.repeat(size)],
  ['capital letters', (size) => 'A '.repeat(size / 2)],
  ['one place name over and over', (size) => 'Paris '.repeat(size / 6)],
  ['a list of one name', (size) => 'Paris, '.repeat(size / 7)],
  ['names of many parts', (size) => 'New York City County '.repeat(size / 21)],
  ['connectors', (size) => 'Port of the '.repeat(size / 12)],
  ['initials', (size) => 'U.S.A.B.C.'.repeat(size / 10)],
  ['hyphens', (size) => 'Omsk-'.repeat(size / 5)],
  ['possessives', (size) => "St. John's ".repeat(size / 11)],
  ['marks', (size) => ',.-('.repeat(size / 4)],
];

describe('the time that recognition takes', () => {
  it.each(SHAPES)('triples at most when a text doubles: %s', { timeout: 60_000 }, (_, make) => {
    const job = (size: number) => {
      const clean = cleanText(make(size));
      const sentences = splitSentences(clean);
      return () => recognise(clean, sentences, gazetteer);
    };
    expect(growthOf(job(5_000), job(40_000))).toBeLessThan(3 ** 3);
  });
});
