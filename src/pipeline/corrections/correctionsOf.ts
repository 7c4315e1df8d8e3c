import type { Article } from '../../model/article.ts';
import { contentHash } from '../../model/contentHash.ts';
import { outletKey } from '../8-link/outlets.ts';
import type { Corrections, RuledCorrection } from './corrections.ts';

type Concerned = Pick<Article, 'id' | 'source' | 'url'>;

/** The rows that may have a say in an article, in file order. */
export function correctionsOf({ id, source, url }: Concerned, { byArticle, rules }: Corrections): RuledCorrection[] {
  const own = byArticle.get(id) ?? [];
  if (rules.length === 0) return [...own];
  const outlet = outletKey(source ?? url ?? '');
  const ruled = rules.filter((rule) => rule.outlet === '' || outletKey(rule.outlet) === outlet);
  return ruled.length === 0 ? [...own] : [...own, ...ruled].sort((a, b) => a.line - b.line);
}

/** Names those rows, for caches: empty when there are none, else another name for other rows. */
export function correctionsKey(article: Concerned, corrections: Corrections): string {
  const rows = correctionsOf(article, corrections);
  return rows.length === 0 ? '' : contentHash(JSON.stringify(rows));
}
