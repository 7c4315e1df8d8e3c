import { expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { cleanText } from '../2-clean/cleanText.ts';
import { splitSentences } from '../3-split/splitSentences.ts';
import { FEATURE_SCALE } from './boostedTrees.ts';
import type { Span } from './findSpans.ts';
import { WORD } from './lexicon.ts';
import { readScene } from './readScene.ts';
import { SPAN_FEATURES, wordQuestions, writeSpanFeatures } from './spanFeatures.ts';

const TEXT =
  'Mayor Anna Keller of Tomsk said a bridge near Lake Erie closed. North Port Hospital, in Lviv Oblast, took in ten Polish drivers from Gdansk Street.';

const tokensOf = ({ from, to }: Span): [string, number][] => [
  ['first word', from],
  ['last word', to - 1],
  ['word before', from - 1],
  ['second before', from - 2],
  ['word after', to],
  ['second after', to + 1],
];

/** Class by class, as the names of the features say. */
function expectWordClasses(row: Int32Array, bits: Int32Array, span: Span): void {
  for (const [slot, token] of tokensOf(span)) {
    for (const [name, bit] of Object.entries(WORD)) {
      const feature = SPAN_FEATURES.indexOf(`${slot} is ${name}`);
      const isSo = token >= 0 && ((bits[token] ?? 0) & bit) !== 0;
      if (feature !== -1) expect(row[feature + 2], `${slot} is ${name}`).toBe(isSo ? FEATURE_SCALE : 0);
    }
  }
}

it('writes the word classes that are asked for as it writes them all, and the others as none', () => {
  const clean = cleanText(TEXT);
  const scene = readScene(clean, splitSentences(clean), openBundledGazetteer());
  const words = [...SPAN_FEATURES.keys()].filter((feature) => / is /.test(SPAN_FEATURES[feature] as string));
  const used = new Set(words.filter((feature) => feature % 3 === 0));
  const [whole, some] = [new Int32Array(SPAN_FEATURES.length + 2), new Int32Array(SPAN_FEATURES.length + 2)];
  let [asked, left] = [0, 0];
  for (let index = 0; index < scene.spans.length; index += 1) {
    some.fill(-9);
    writeSpanFeatures(scene, index, whole, 2);
    writeSpanFeatures(scene, index, some, 2, wordQuestions(used));
    const expected = SPAN_FEATURES.map((_, at) => (words.includes(at) && !used.has(at) ? 0 : whole[at + 2]));
    expect([...some.subarray(2)]).toEqual(expected);
    expectWordClasses(whole, scene.runs.bits, scene.spans[index] as Span);
    const set = words.filter((at) => (whole[at + 2] as number) > 0);
    asked += set.filter((at) => used.has(at)).length;
    left += set.filter((at) => !used.has(at)).length;
  }
  expect(Math.min(asked, left)).toBeGreaterThan(5);
});
