import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Alternative, Mention } from '../../model/mention.ts';
import type { Place } from '../../model/place.ts';
import type { CleanText } from '../2-clean/cleanText.ts';
import { originalSpan } from '../2-clean/originalSpan.ts';
import type { Candidate } from '../4-recognise/candidate.ts';
import { RecentMap } from '../recentMap.ts';
import { decideName, thousandths } from './decideName.ts';
import { nameGroups } from './nameGroups.ts';
import { BUNDLED_MODEL, type RankingModel } from './rankingModel.ts';
import type { ResolveContext } from './resolveContext.ts';
import { type SettledArticle, settleNames } from './settleNames.ts';
import { widenRadius } from './widenRadius.ts';

/**
 * Decides which place each candidate means, for the whole article together (one sense per name).
 *
 * In:  candidates with offsets into the clean text; what is known about outlet and editor's leaning.
 * Out: one mention a candidate, in the same order, offsets into the ORIGINAL text; `text` is the clean text's spelling.
 * `confidence` is the probability that the place is right, doubt about the name itself included. Nothing good enough: `place` null.
 * Source: features after Lieberman and Samet (2012) and the published ablations of later rankers; weights learnt by
 * `bench/train-resolver.ts`.
 */
export function resolve(
  candidates: readonly Candidate[],
  clean: CleanText,
  gazetteer: Gazetteer,
  context: ResolveContext,
  model: RankingModel = BUNDLED_MODEL,
): Mention[] {
  const settled = settleCandidates(candidates, gazetteer, context, model);
  return mentionsOf(candidates, clean, settled, null);
}

export function settleCandidates(
  candidates: readonly Candidate[],
  gazetteer: Gazetteer,
  context: ResolveContext,
  model: RankingModel = BUNDLED_MODEL,
): SettledArticle {
  return settleNames(nameGroups(candidates, gazetteer), gazetteer, context, model);
}

type Answer = Pick<Mention, 'place' | 'confidence' | 'alternatives' | 'reasons'>;

/** `original` is the article's own text, so that `text` is its own spelling; null takes the clean text's. */
export function mentionsOf(
  candidates: readonly Candidate[],
  clean: CleanText,
  settled: SettledArticle,
  original: string | null,
): Mention[] {
  const mentions = new Array<Mention>(candidates.length);
  const { groups } = settled.state;
  for (let group = 0; group < groups.length; group++) {
    const answer = answerOf(settled, group);
    for (const index of groups[group]!.members)
      mentions[index] = mentionOf(candidates[index]!, clean, answer, original);
  }
  return mentions;
}

function mentionOf(
  { start: cleanStart, end: cleanEnd, role, relation }: Candidate,
  clean: CleanText,
  { place, confidence, alternatives, reasons }: Answer,
  original: string | null,
): Mention {
  const { start, end } = originalSpan(clean, cleanStart, cleanEnd);
  return {
    start,
    end,
    text: original === null ? clean.text.slice(cleanStart, cleanEnd) : original.slice(start, end),
    role,
    relation,
    place: place === null ? null : widenRadius(place, relation),
    confidence,
    alternatives,
    reasons,
  };
}

function answerOf(settled: SettledArticle, group: number): Answer {
  const { gazetteer, groups } = settled.state;
  const { rows } = groups[group]!.found;
  const { probabilities } = settled.names[group]!;
  const { placed, confidence, others, reasons } = decideName(settled, group);
  return {
    place: placed < 0 ? null : placeOfRow(gazetteer, rows[placed]!),
    confidence,
    alternatives: others.map((index) => alternativeOf(gazetteer, rows[index]!, probabilities[index]!)),
    reasons,
  };
}

function alternativeOf(gazetteer: Gazetteer, row: number, probability: number): Alternative {
  const { id, name, lng, lat } = placeOfRow(gazetteer, row);
  return { id, name, lng, lat, confidence: thousandths(probability) };
}

/** Places are made from packed columns: the ones that come again and again are kept. */
const MAX_PLACES = 3_000;
const placeCaches = new WeakMap<Gazetteer, RecentMap<number, Place>>();

function placeOfRow(gazetteer: Gazetteer, row: number): Place {
  const cache = placeCaches.get(gazetteer) ?? new RecentMap<number, Place>(MAX_PLACES);
  const known = cache.get(row);
  if (known !== undefined) return known;
  const place = gazetteer.placeOf(row);
  placeCaches.set(gazetteer, cache);
  cache.set(row, place);
  return place;
}
