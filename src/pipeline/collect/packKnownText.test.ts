import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { cleanText } from '../2-clean/cleanText.ts';
import { packSplit } from '../3-split/packedSplit.ts';
import { splitSentences } from '../3-split/splitSentences.ts';
import { recognise } from '../4-recognise/recognise.ts';
import type { KnownText } from '../geoparseArticle.ts';
import { packKnownText, unpackKnownText } from './packKnownText.ts';

const gazetteer = openBundledGazetteer();
const seeds = new URL('../../../seeds/', import.meta.url);

const TEXTS: readonly (readonly [string, string])[] = [
  ['no text', ''],
  ['no names', 'nothing happened anywhere, as usual.'],
  [
    'every relation, and classes that the words around ask for',
    'A barn burnt 12.5 km north of Omsk. Smoke rose west of Perm, near Tomsk, between Kazan and Samara, and outside Ufa. Lipetsk and Tyumen oblasts voted.',
  ],
  [
    'containers, abbreviations, demonyms and a dateline',
    'TROY, N.C. (AP) — A mill burnt in Troy. Russian troops left Paris, Texas for Ky.',
  ],
  ['other scripts, inflected names', 'Пожар произошёл в Омске. Взрыв в Киеве, сообщили в Самаре.'],
  [
    'markup, tabs and invisible characters',
    '<p>Fire in <b>Om</b>sk &amp;\tNew&nbsp;York</p>\n\n<p>Said Tom\u00adsk.</p>\r\nRead more: Perm',
  ],
  ...readdirSync(seeds)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, readFileSync(new URL(name, seeds), 'utf8')] as const),
];

function knownOf(text: string): KnownText {
  const clean = cleanText(text);
  const sentences = splitSentences(clean);
  const found = recognise(clean, sentences, gazetteer);
  const candidates = found.map((candidate) => ({ ...candidate, isWantedShared: false })); // asked by no later stage
  return { candidates, split: packSplit(text, { clean, sentences }) };
}

it.each(TEXTS)('gives back what was found in %s, on one line without tabs', (_, text) => {
  const known = knownOf(text);
  const packed = packKnownText(known, text);
  expect(packed).not.toMatch(/[\t\n]/);
  expect(unpackKnownText(packed, text)).toEqual(known);
});

it('the texts hold what can go wrong', () => {
  const all = TEXTS.flatMap(([, text]) => knownOf(text).candidates);
  const kinds = new Set(all.map(({ relation }) => relation.kind));
  expect([...kinds].sort()).toEqual(['between', 'direction', 'in', 'near', 'outside']);
  for (const has of [
    ({ names }) => names.length > 1,
    ({ container }) => container !== null,
    ({ settledRow }) => settledRow !== null,
    ({ isDateline }) => isDateline,
    ({ wanted }) => wanted !== null,
  ] as ((one: (typeof all)[number]) => boolean)[])
    expect([all.some(has), all.every(has)]).toEqual([true, false]);
});
