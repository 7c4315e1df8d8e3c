import type { Article } from '../model/article.ts';
import type { BuildKnowledge } from './buildKnowledge.ts';
import { type ArticleFindings, findInArticles } from './findInArticles.ts';
import { type GeoparseContext, geoparseArticle } from './geoparseArticle.ts';

/** Stages 2 to 7 for one article: cleaned, split, its places and days found, its reports made. */
export function findInArticle(
  article: Article,
  knowledge: Pick<BuildKnowledge, 'gazetteer' | 'categories' | 'corrections'>,
  context: GeoparseContext,
): ArticleFindings {
  const { mentions, clean, sentences } = geoparseArticle(article, knowledge.gazetteer, context);
  return findInArticles([{ article, mentions, clean, sentences }], knowledge)[0]!;
}
