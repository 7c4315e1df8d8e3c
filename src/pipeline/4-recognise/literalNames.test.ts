import { expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { cleanText } from '../2-clean/cleanText.ts';
import { splitSentences } from '../3-split/splitSentences.ts';
import { Desk } from './desk.ts';
import { judgedFeatures, judgeSpans } from './judgeSpans.ts';
import { literalNames } from './literalNames.ts';
import { readScene } from './readScene.ts';

const TEXT =
  'Moscow condemned the raid. A fire broke out in Moscow. The Moscow Times said Kyiv and Lviv were dark. London warned Paris of a storm in Dover. ' +
  'Troops left Omsk for Tomsk, near the Ob. Officials in Minsk said Minsk would not pay. The Boston Globe wrote about floods in Boston. ';

const readText = (text: string) => {
  const clean = cleanText(text);
  const desk = new Desk();
  const scene = readScene(clean, splitSentences(clean), openBundledGazetteer(), desk);
  judgeSpans(scene, desk);
  return scene;
};

it('judges names by the features that the judgement of spans left as by features written anew', () => {
  const scene = readText(TEXT);
  const chosen = [...scene.spans.keys()].filter((index) => index % 5 !== 3);
  const anew = [...literalNames(scene, chosen, null).subarray(0, chosen.length)];
  const left = [...literalNames(scene, chosen, judgedFeatures(scene)).subarray(0, chosen.length)];
  expect(left).toEqual(anew);
  expect(new Set(anew).size).toBe(2);
});

it('judges more names than are held at one time, and finds no features left of so many', () => {
  const scene = readText(TEXT.repeat(150));
  expect(scene.spans.length).toBeGreaterThan(2048);
  expect(judgedFeatures(scene)).toBe(null);
  const chosen = [...scene.spans.keys()];
  const all = [...literalNames(scene, chosen, null).subarray(0, chosen.length)];
  const one = (index: number) => literalNames(scene, [index], null)[0];
  for (const index of [0, 1, 500, 2047, 2048, 2049, chosen.length - 1]) expect(all[index]).toBe(one(index));
  const late = [2050, 2046, 2049].map((index) => all[index]);
  expect([...literalNames(scene, [2050, 2046, 2049], null).subarray(0, 3)]).toEqual(late);
});
