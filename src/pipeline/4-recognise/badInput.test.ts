import { describe, expect, it } from 'vitest';
import { cleanText } from '../2-clean/cleanText.ts';
import { splitSentences } from '../3-split/splitSentences.ts';
import { openBundledGazetteer } from '../openBundledGazetteer.ts';
import { recognise } from './recognise.ts';

const gazetteer = openBundledGazetteer();

function run(text: string) {
  const clean = cleanText(text);
  const sentences = splitSentences(clean);
  const before = process.cpuUsage().user;
  const candidates = recognise(clean, sentences, gazetteer);
  return { candidates, clean, ms: (process.cpuUsage().user - before) / 1000 };
}

/** Least CPU time of three runs, so that another process does not decide. */
function fastest(text: string): number {
  return Math.min(run(text).ms, run(text).ms, run(text).ms);
}

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

describe('recognise on bad input', () => {
  it.each(SHAPES)('takes at most three times as long for twice as much: %s', { timeout: 60_000 }, (_, make) => {
    fastest(make(4_000)); // warm
    const once = fastest(make(20_000));
    const twice = fastest(make(40_000));
    expect(twice).toBeLessThan(Math.max(60, once * 3));
  });

  it('reads 200,000 capitals', { timeout: 60_000 }, () => {
    expect(run('Q '.repeat(200_000)).candidates).toEqual([]);
  });

  it.each([
    ['lone surrogates', 'A fire in \ud800Omsk\udc00 and in Tomsk\ud83d today.'],
    ['zero-width characters', 'A fire in Om\u200bsk and in Tomsk\u200d today.'],
    ['nulls and right-to-left marks', 'A fire in \u0000Omsk\u200f and in \u202eTomsk today.'],
    ['markup', 'A fire in <b>Omsk</b> and in <a href="x">Tomsk</a> today.'],
  ])('keeps names and offsets exact among %s', (_, text) => {
    const { candidates, clean } = run(text);
    expect(candidates.map(({ start, end }) => clean.text.slice(start, end))).toEqual(['Omsk', 'Tomsk']);
  });

  it('gives candidates in order, apart from each other, with containers that exist', () => {
    const { candidates } = run('In Troy, N.C., and Boston, Mass., the French and Sri Lankan teams met near The Hague.');
    candidates.forEach((candidate, index) => {
      expect(candidate.start).toBeGreaterThanOrEqual(candidates[index - 1]?.end ?? 0);
      if (candidate.container !== null) expect(candidates[candidate.container]?.start).toBeGreaterThan(candidate.start);
    });
    expect(candidates.length).toBeGreaterThan(6);
  });
});
