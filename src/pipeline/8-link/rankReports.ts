import type { ArticleFacts } from '../../model/article.ts';
import type { DayBasis, DayPrecision } from '../../model/day.ts';
import type { Linkable } from './linkable.ts';

const PRECISION: Record<DayPrecision, number> = { day: 0, week: 1, month: 2, season: 3, year: 4, unknown: 5 };
const BASIS: Record<DayBasis, number> = { stated: 0, relative: 1, published: 2, unknown: 3 };

/** Orders the reports of an event, the one that speaks for it first: surest, then best dated, then first published, then by content. */
export function byWorth(articles: ReadonlyMap<string, Pick<ArticleFacts, 'published'>>) {
  const publishedOf = (report: Linkable) => articles.get(report.article)?.published?.from ?? '9999';
  return (a: Linkable, b: Linkable): number =>
    tenth(b.confidence) - tenth(a.confidence) ||
    byDating(a, b) ||
    compare(publishedOf(a), publishedOf(b)) ||
    compare(a.quote, b.quote) ||
    compare(a.id, b.id);
}

/** The better dated first: finer precision, then stated before worked out before published. */
export function byDating({ day: a }: Pick<Linkable, 'day'>, { day: b }: Pick<Linkable, 'day'>): number {
  return PRECISION[a.precision] - PRECISION[b.precision] || BASIS[a.basis] - BASIS[b.basis];
}

const tenth = (confidence: number): number => Math.round(confidence * 10);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
