import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openBundledGazetteer } from '../../command/knowledge/openBundledGazetteer.ts';
import { readSupplement } from '../../command/knowledge/readSupplement.ts';
import { nodeEffects } from '../../command/nodeEffects.ts';
import { NO_ROW } from '../../gazetteer/gazetteer.ts';
import type { Article } from '../../model/article.ts';
import type { Report } from '../../model/report.ts';
import { readInputs } from '../1-read/readInputs.ts';
import { HomeLedger } from '../5-resolve/outletHomes.ts';
import { foldSpace } from '../7-report/foldSpace.ts';
import { readCategories } from '../7-report/readCategories.ts';
import { linkReports } from '../8-link/linkReports.ts';
import { findInArticle } from '../findInArticle.ts';

/** A case is a folder: one or more `article*.txt`, and `expected.json` with its reports ("where Omsk 2022-11-22") and how many events they are. */
type Expected = { readonly reports: readonly string[]; readonly events: number };

const FOLDER = new URL('.', import.meta.url);
const names = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const gazetteer = openBundledGazetteer();
const categories = readCategories(readSupplement('categories.csv') ?? '').value;

async function articlesOf(name: string): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const item of readInputs([new URL(`${name}/`, FOLDER).pathname], nodeEffects, { columns: {} })) {
    if (item.kind === 'article' && /^article(?:-\d)?\.txt$/u.test(item.article.id)) articles.push(item.article);
  }
  return articles;
}

function describeReport({ places, day }: Report): string {
  const order = { where: 0, from: 1, to: 2 } as const;
  const parts = [...places]
    .sort((a, b) => order[a.role] - order[b.role] || a.start - b.start)
    .map(({ role, name }) => `${role} ${name}`);
  return `${parts.join(' + ')} ${day.from === day.to ? day.from : `${day.from}..${day.to}`}`;
}

describe('articles and what must come of them', () => {
  it('are at least twenty', () => {
    expect(names.length).toBeGreaterThanOrEqual(20);
  });

  it.each(names)('%s', async (name) => {
    const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, FOLDER), 'utf8')) as Expected;
    const articles = await articlesOf(name);
    const context = { homes: new HomeLedger(gazetteer, [], NO_ROW), biasRow: null };
    const found = articles.map((article) => findInArticle(article, { gazetteer, categories }, context));
    const reports = found.flatMap((findings) => findings.reports);
    expect(reports.map(describeReport)).toEqual(expected.reports);
    expect(
      linkReports(
        reports,
        found.map(({ facts }) => facts),
      ),
    ).toHaveLength(expected.events);
    for (const { article: id, quote, start, end } of reports) {
      const { text } = articles.find((article) => article.id === id)!;
      expect(foldSpace(text.slice(start, end))).toBe(quote);
    }
  });
});
