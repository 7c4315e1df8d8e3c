import { expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { geoparseArticle } from '../geoparseArticle.ts';
import { correctedNames } from './correctedNames.ts';
import { nameFactsReader } from './nameFacts.ts';

const gazetteer: Gazetteer = openBundledGazetteer();
const corrected = (name: string) =>
  correctedNames(
    { facts: nameFactsReader(gazetteer)(name, false), from: 0, to: name.split(' ').length },
    name,
    gazetteer,
  );

it.each([
  ['a letter left out', 'Neryungi', 'neryungri'],
  ['two letters swapped in a long name', 'Yekaterinbrug', 'yekaterinburg'],
  ['a letter too many', 'Marrakkesh', 'marrakesh'],
])('%s is put right', (_, written, name) => {
  expect(corrected(written)).toContain(name);
});

it.each([
  ['a known name', 'Marrakesh'],
  ['a short name', 'Omks'],
  ['a name far from every place', 'Zblorqwertz'],
  ['two words', 'Neryungi Camp'],
])('%s is left alone', (_, written) => {
  expect(corrected(written)).toEqual([]);
});

it('a corrected name never claims to be exact', () => {
  const { mentions } = geoparseArticle(
    { text: 'A bus left the city of Neryungi.', source: null, url: null },
    gazetteer,
    { homes: null, biasRow: null },
  );
  expect(mentions.map(({ place, reasons }) => [place?.name, reasons[0]])).toEqual([
    ['Neryungri', 'spelt a letter or two differently'],
  ]);
});
