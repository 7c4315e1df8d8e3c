import { describe, expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { cleanText } from '../2-clean/cleanText.ts';
import { splitSentences } from '../3-split/splitSentences.ts';
import { recognise } from './recognise.ts';

const gazetteer = openBundledGazetteer();

function run(text: string) {
  const clean = cleanText(text);
  const sentences = splitSentences(clean);
  return { candidates: recognise(clean, sentences, gazetteer), clean };
}

describe('recognise on bad input', () => {
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
