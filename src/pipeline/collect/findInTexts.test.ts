import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { NO_ROW } from '../../gazetteer/gazetteer.ts';
import type { Article } from '../../model/article.ts';
import type { Day } from '../../model/day.ts';
import { readCategories } from '../7-report/readCategories.ts';
import { readOutlets } from '../8-link/readOutlets.ts';
import { findInTexts } from './findInTexts.ts';
import { HomeTracer } from './homeTrace.ts';
import { learnTexts } from './learnTexts.ts';
import { LearntHomes } from './learntHomes.ts';
import { unpackFindings } from './packFindings.ts';
import { partOf } from './parts.ts';

const seeds = new URL('../../../seeds/', import.meta.url);
const TEXTS: readonly string[] = [
  'Nothing happened anywhere, as usual.',
  'A barn burnt in Omsk on Tuesday. The governor of Perm said so in Tomsk. Fires may break out in Ufa.',
  'Omsk beat Tomsk 3-1 in the cup final at Kazan. The striker scored twice in Samara.',
  'Shells hit Vetka, Dobryanka and Komarin on Monday. Ninety men flew from Norilsk to Omsk, where a mill burnt.',
  ...readdirSync(seeds)
    .filter((name) => name.endsWith('.txt') || name.endsWith('.md'))
    .map((name) => readFileSync(new URL(name, seeds), 'utf8')),
];

const gazetteer = openBundledGazetteer();
const table = new URL('../../../data/supplement/categories.csv', import.meta.url);
const categories = readCategories(readFileSync(table, 'utf8')).value;
const knowledge = { gazetteer, categories, outlets: readOutlets([]), homes: [], homeRow: NO_ROW, biasRow: null };

const ARTICLES = TEXTS.map((text, index): string => {
  const day = `2022-10-${10 + index}` as Day;
  const article: Article = {
    ...{ id: `${index}.txt`, title: null, source: 'Herald', url: null, language: 'en', text },
    ...{ published: { from: day, to: day }, publishedBasis: 'header' },
    at: { file: `${index}.txt`, line: 1, column: 1 },
  };
  return JSON.stringify(article);
});

/** Both passes; `passes` is given some articles and how a pass works on them. */
function findings(each: <In, Out>(all: readonly In[], work: (some: readonly In[]) => readonly Out[]) => Out[]) {
  const homes = new LearntHomes(knowledge);
  const learnt = each(ARTICLES, (some) => learnTexts(some, knowledge, homes));
  const known = ARTICLES.map((article, index) => `${article}\t${learnt[index]!.known}`);
  const found = each(known, (some) => findInTexts(some, knowledge, homes, new HomeTracer()));
  return { evidence: learnt.map(({ evidence }) => evidence), packed: found.map(({ packed }) => packed), found };
}

const together = findings((all, work) => [...work(all)]);

it('finds in articles together what it finds in each alone', () => {
  const alone = findings((all, work) => all.flatMap((one) => work([one])));
  expect(together.evidence).toEqual(alone.evidence);
  expect(together.packed).toEqual(alone.packed);
});

it('the articles hold reports, names that made none and articles without either', () => {
  const reports = together.found.map((one) => unpackFindings(one).reports.length);
  expect(Math.min(...reports)).toBe(0);
  expect(Math.max(...reports)).toBeGreaterThan(2);
  const leftOut = together.found.map((one) => partOf(one.packed, unpackFindings(one).leftOut).length);
  expect(new Set(leftOut).size).toBeGreaterThan(2);
});
