import type { Mention } from '../src/model/mention.ts';
import type { CorpusArticle, Gold } from './geoparseCorpus.ts';

/** What an unfound or unplaced gold costs: half the way around the Earth. */
export const MISS_KM = 20_039;
const NEAR_KM = 161;

/** One gold with what the geoparser said about it. */
export type ScoredGold = {
  readonly article: CorpusArticle;
  readonly gold: Gold;
  readonly isDemonym: boolean;
  readonly isCountry: boolean;
  /** The mention with exactly the gold's span, else null. */
  readonly exact: Mention | null;
  /** The exact one, else the mention that overlaps the gold most, else null. */
  readonly overlapping: Mention | null;
};

/** One mention that is the exact span of a gold, overlaps one, or neither. */
export type ScoredMention = {
  readonly article: CorpusArticle;
  readonly mention: Mention;
  readonly exact: ScoredGold | null;
  readonly overlapping: ScoredGold | null;
};

export type Scored = { readonly golds: readonly ScoredGold[]; readonly mentions: readonly ScoredMention[] };

/** How golds are told apart; both are answered from the gold and the project's own tables. */
export type GoldKinds = { readonly isDemonym: (gold: Gold) => boolean; readonly isCountry: (gold: Gold) => boolean };

/** Pairs the golds of an article with its mentions. */
export function scoreArticle(article: CorpusArticle, mentions: readonly Mention[], kinds: GoldKinds): Scored {
  const golds = article.golds.map((gold) => ({
    article,
    gold,
    isDemonym: kinds.isDemonym(gold),
    isCountry: kinds.isCountry(gold),
    exact: mentions.find(({ start, end }) => start === gold.start && end === gold.end) ?? null,
    overlapping: mostOverlapping(gold, mentions),
  }));
  return {
    golds,
    mentions: mentions.map((mention) => {
      const spans = golds.map((scored) => ({ start: scored.gold.start, end: scored.gold.end, scored }));
      const exact = spans.find(({ start, end }) => start === mention.start && end === mention.end)?.scored ?? null;
      return { article, mention, exact, overlapping: mostOverlapping(mention, spans)?.scored ?? null };
    }),
  };
}

type Span = { readonly start: number; readonly end: number };

function mostOverlapping<T extends Span>(span: Span, others: readonly T[]): T | null {
  let best: T | null = null;
  let most = 0;
  for (const other of others) {
    const shared = Math.min(span.end, other.end) - Math.max(span.start, other.start);
    const isExact = other.start === span.start && other.end === span.end;
    const weight = isExact ? Number.POSITIVE_INFINITY : shared;
    if (weight > most) [best, most] = [other, weight];
  }
  return best;
}

export type Recognition = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly golds: number;
};

/**
 * Precision, recall and F1 of spans. `counts` says which golds are to be found; a mention that belongs to a gold which does not
 * count is neither right nor wrong.
 */
export function recognition(
  { golds, mentions }: Scored,
  spans: 'exact' | 'overlapping',
  counts: (gold: ScoredGold) => boolean,
  keeps: (mention: Mention) => boolean,
): Recognition {
  const wanted = golds.filter(counts);
  const found = wanted.filter((gold) => gold[spans] !== null && keeps(gold[spans])).length;
  let right = 0;
  let made = 0;
  for (const scored of mentions) {
    if (!keeps(scored.mention)) continue;
    const gold = scored[spans] ?? (scored.exact === null ? null : scored.exact);
    if (gold !== null && !counts(gold)) continue;
    made++;
    if (gold !== null) right++;
  }
  const precision = right / Math.max(1, made);
  const recall = found / Math.max(1, wanted.length);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    golds: wanted.length,
  };
}

export type Resolution = {
  readonly golds: number;
  readonly exactId: number;
  readonly within161: number;
  readonly meanKm: number;
  readonly medianKm: number;
  /** Area under the curve of log errors: 0 is perfect, 1 is all misses. */
  readonly auc: number;
};

/** End-to-end shares over all the given golds; a gold not found, not placed or not in the right id and place is a miss. */
export function resolution(golds: readonly ScoredGold[], spans: 'exact' | 'overlapping'): Resolution {
  const errors = golds.map((gold) => errorKm(gold, spans)).sort((a, b) => a - b);
  const count = Math.max(1, golds.length);
  return {
    golds: golds.length,
    exactId: golds.filter((gold) => isExactId(gold, spans)).length / count,
    within161: errors.filter((km) => km <= NEAR_KM).length / count,
    meanKm: sum(errors) / count,
    medianKm: errors[Math.floor(errors.length / 2)] ?? MISS_KM,
    auc: sum(errors.map((km) => Math.log(km + 1) / Math.log(MISS_KM + 1))) / count,
  };
}

export function isExactId(scored: ScoredGold, spans: 'exact' | 'overlapping'): boolean {
  return scored.gold.id !== null && scored[spans]?.place?.id === scored.gold.id;
}

/** Kilometres from the gold's point to the mention's place; 0 for the exact id, since centres of large areas differ by source. */
export function errorKm(scored: ScoredGold, spans: 'exact' | 'overlapping'): number {
  if (isExactId(scored, spans)) return 0;
  const place = scored[spans]?.place ?? null;
  if (place === null || scored.gold.point === null) return MISS_KM;
  return kilometresBetween(scored.gold.point, [place.lng, place.lat]);
}

export const isWithin161 = (scored: ScoredGold, spans: 'exact' | 'overlapping'): boolean =>
  errorKm(scored, spans) <= NEAR_KM;

/** Great-circle distance by the haversine formula on a sphere of 6,371 km. */
export function kilometresBetween(a: readonly [number, number], b: readonly [number, number]): number {
  const radians = Math.PI / 180;
  const sinLat = Math.sin(((b[1] - a[1]) * radians) / 2);
  const sinLng = Math.sin(((b[0] - a[0]) * radians) / 2);
  const h = sinLat * sinLat + Math.cos(a[1] * radians) * Math.cos(b[1] * radians) * sinLng * sinLng;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
