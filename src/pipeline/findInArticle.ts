import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Article, ArticleFacts } from '../model/article.ts';
import type { Issue } from '../model/issue.ts';
import type { Mention } from '../model/mention.ts';
import type { Report } from '../model/report.ts';
import { findDays } from './6-date/findDays.ts';
import type { CategoryTable } from './7-report/categorise.ts';
import { makeReports } from './7-report/makeReports.ts';
import { type GeoparseContext, geoparseArticle } from './geoparseArticle.ts';

/** All that the later stages need of an article. Holds none of its text but the quotes. */
export type ArticleFindings = {
  readonly facts: ArticleFacts;
  readonly mentions: readonly Mention[];
  readonly reports: readonly Report[];
  readonly issues: readonly Issue[];
};

/** Stages 2 to 7 for one article: cleaned, split, its places and days found, its reports made. */
export function findInArticle(
  article: Article,
  { gazetteer, categories }: { readonly gazetteer: Gazetteer; readonly categories: CategoryTable },
  context: GeoparseContext,
): ArticleFindings {
  const { mentions, clean, sentences } = geoparseArticle(article, gazetteer, context);
  const days = findDays(clean, sentences, article.published);
  const { value: reports, issues } = makeReports(article, clean, sentences, mentions, days, categories);
  const { text: _text, at: _at, ...facts } = article;
  const headline = clean.blocks.find(({ kind }) => kind === 'headline' || kind === 'prose');
  const title =
    facts.title ??
    (headline?.kind === 'headline' ? clean.text.slice(headline.start, headline.end).replace(/\s+/g, ' ') : null);
  return { facts: { ...facts, title }, mentions, reports, issues };
}
