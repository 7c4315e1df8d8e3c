import type { CorpusArticle } from './geoparseCorpus.ts';
import {
  errorKm,
  isExactId,
  isWithin161,
  kilometresBetween,
  type Scored,
  type ScoredGold,
  type ScoredMention,
} from './geoparseScore.ts';

/** Where a gold was lost, or what a mention without a gold is. One class each, the first that fits. */
export type ErrorClass =
  | 'not found: inside a longer name'
  | 'not found: abbreviation or upper case'
  | 'not found: other'
  | 'span differs'
  | 'unplaced'
  | 'no such row in the gazetteer'
  | 'other country'
  | 'other region of the country'
  | 'same region, over 161 km'
  | 'twin: within 161 km, other id'
  | 'spurious: gold without an id there'
  | 'spurious: role name, actor or demonym'
  | 'spurious: other';

export type ErrorExample = { readonly errorClass: ErrorClass; readonly km: number; readonly text: string };

/** What the classes ask of the gazetteer: the country and first-level unit of a gold id, and whether the id is known. */
export type GoldFacts = (id: string) => { readonly country: string | null; readonly admin1: string | null } | null;

/** Every error of the run, worst first within a class. Demonyms are left out, as in the headline. */
export function listErrors({ golds, mentions }: Scored, facts: GoldFacts): ErrorExample[] {
  const lost = golds
    .filter((scored) => !scored.isDemonym && scored.gold.id !== null && !isExactId(scored, 'exact'))
    .map((scored) => ({
      errorClass: classOfLost(scored, facts),
      km: errorKm(scored, 'exact'),
      text: showLost(scored),
    }));
  const spurious = mentions
    .filter(({ mention, exact, overlapping }) => mention.role !== 'demonym' && (exact ?? overlapping) === null)
    .map((scored) => ({ errorClass: classOfSpurious(scored), km: 0, text: showMention(scored) }));
  const unlinked = mentions
    .filter(({ exact }) => exact !== null && exact.gold.id === null)
    .map((scored) => ({ errorClass: 'spurious: gold without an id there' as const, km: 0, text: showMention(scored) }));
  return [...lost, ...spurious, ...unlinked].sort((a, b) => b.km - a.km);
}

function classOfLost(scored: ScoredGold, facts: GoldFacts): ErrorClass {
  const { exact, overlapping, gold, article } = scored;
  if (overlapping === null) return classOfUnfound(article, gold);
  if (exact === null) return 'span differs';
  if (exact.place === null) return 'unplaced';
  if (isWithin161(scored, 'exact')) return 'twin: within 161 km, other id';
  const known = gold.id === null ? null : facts(gold.id);
  if (known === null) return 'no such row in the gazetteer';
  if (known.country !== exact.place.country) return 'other country';
  return known.admin1 === exact.place.admin1 ? 'same region, over 161 km' : 'other region of the country';
}

function classOfUnfound({ text }: CorpusArticle, { start, end, phrase }: ScoredGold['gold']): ErrorClass {
  if (/^[\p{Lu}.]{1,5}$/u.test(phrase) || phrase.includes('.') || phrase === phrase.toUpperCase()) {
    return 'not found: abbreviation or upper case';
  }
  const isNested = /^\s\p{Lu}/u.test(text.slice(end)) || /\p{Lu}[\p{L}’']*\s$/u.test(text.slice(0, start));
  return isNested ? 'not found: inside a longer name' : 'not found: other';
}

function classOfSpurious({ mention }: ScoredMention): ErrorClass {
  return mention.role === 'name' || mention.role === 'actor'
    ? 'spurious: role name, actor or demonym'
    : 'spurious: other';
}

function showLost(scored: ScoredGold): string {
  const { article, gold, overlapping, exact } = scored;
  const mention = exact ?? overlapping;
  const place = mention?.place ?? null;
  const km =
    place === null || gold.point === null
      ? ''
      : ` ${Math.round(kilometresBetween(gold.point, [place.lng, place.lat]))} km off`;
  const said =
    mention === null
      ? 'nothing'
      : `"${mention.text}" ${mention.role} ${place === null ? 'unplaced' : `${place.id} ${place.name}, ${place.admin1}, ${place.country}`} p=${mention.confidence.toFixed(2)}${km}`;
  return `${article.corpus} ${article.id} ${context(article, gold)} gold ${gold.id} at ${gold.point?.join(',')} (${gold.type ?? '-'}); said ${said}`;
}

function showMention({ article, mention }: ScoredMention): string {
  return `${article.corpus} ${article.id} ${context(article, mention)} ${mention.role} p=${mention.confidence.toFixed(2)} ${mention.place?.id ?? '-'} ${mention.place?.name ?? ''}, ${mention.place?.admin1 ?? ''}`;
}

function context({ text }: CorpusArticle, { start, end }: { readonly start: number; readonly end: number }): string {
  const before = text.slice(Math.max(0, start - 50), start);
  return `…${before}[${text.slice(start, end)}]${text.slice(end, end + 50)}…`.replace(/\s+/g, ' ');
}
