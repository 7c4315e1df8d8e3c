import type { ArticleFacts } from '../../model/article.ts';
import type { ArticleEntry, Source, SourceId } from '../../model/event.ts';
import { publishedText } from '../8-link/makeEvent.ts';
import type { OutletTable } from '../8-link/outlets.ts';
import { type Publisher, sourceOf } from '../8-link/sourceOf.ts';

/** Who published each article, by its id, where that is known already. */
type Publishers = ReadonlyMap<string, Publisher>;

/** The entries of `articles.json`, sorted by id. */
export function articleEntries(
  articles: readonly ArticleFacts[],
  outlets: OutletTable,
  publishers: Publishers = new Map(),
): ArticleEntry[] {
  return articles
    .map((article) => ({
      id: article.id,
      title: article.title,
      source: (publishers.get(article.id) ?? sourceOf(article, outlets)).id,
      url: article.url,
      published: publishedText(article.published),
      publishedBasis: article.publishedBasis,
      language: article.language,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** The entries of `sources.json`, sorted by id: every outlet of the run, those whose articles gave no report too. `reportCounts`: `reportsOfSources`. */
export function sourceEntries(
  articles: readonly ArticleFacts[],
  reportCounts: ReadonlyMap<SourceId, number>,
  outlets: OutletTable,
  publishers: Publishers = new Map(),
): Source[] {
  const sources = new Map<SourceId, Source>();
  const ordered = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const article of ordered) {
    const { id, name, url, country } = publishers.get(article.id) ?? sourceOf(article, outlets);
    if (!sources.has(id)) sources.set(id, { id, name, url, country, reportCount: reportCounts.get(id) ?? 0 });
  }
  return [...sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
