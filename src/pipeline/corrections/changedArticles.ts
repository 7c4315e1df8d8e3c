import type { ArticleFacts } from '../../model/article.ts';
import type { Corrections } from './corrections.ts';
import { correctionsKey } from './correctionsOf.ts';

type Concerned = Pick<ArticleFacts, 'id' | 'source' | 'url'>;

/** Ids of the articles that other rows concern in one table than in another. While the rules are the same, only articles with rows of their own are looked at. */
export function changedArticles(
  articles: readonly Concerned[],
  before: Corrections,
  after: Corrections,
): ReadonlySet<string> {
  const areRulesSame = JSON.stringify(before.rules) === JSON.stringify(after.rules);
  const isOther = areRulesSame
    ? ({ id }: Concerned) =>
        JSON.stringify(before.byArticle.get(id) ?? []) !== JSON.stringify(after.byArticle.get(id) ?? [])
    : (article: Concerned) => correctionsKey(article, before) !== correctionsKey(article, after);
  return new Set(articles.filter(isOther).map(({ id }) => id));
}
