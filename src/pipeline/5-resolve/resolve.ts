import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Alternative, Mention } from '../../model/mention.ts';
import type { Place } from '../../model/place.ts';
import type { CleanText } from '../2-clean/cleanText.ts';
import { originalSpan } from '../2-clean/originalSpan.ts';
import type { Candidate } from '../4-recognise/candidate.ts';
import { explainChoice } from './explainChoice.ts';
import { nameGroups } from './nameGroups.ts';
import { BUNDLED_MODEL, calibrated, type RankingModel } from './rankingModel.ts';
import type { ResolveContext } from './resolveContext.ts';
import { type SettledArticle, settleNames } from './settleNames.ts';
import { widenRadius } from './widenRadius.ts';

/** Below this probability of its best row a name stays unplaced: most such answers would be wrong. */
const PLACED_FROM = 0.05;
const MAX_ALTERNATIVES = 3;

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
  settled.state.groups.forEach(({ members }, group) => {
    const answer = answerOf(settled, group);
    for (const index of members) mentions[index] = mentionOf(candidates[index]!, clean, answer, original);
  });
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
  const { probabilities, best } = settled.names[group]!;
  const probability = probabilities[best] ?? 0;
  const isPlaced = best >= 0 && probability >= PLACED_FROM;
  const others = ranked(probabilities, rows.length).filter((index) => !isPlaced || index !== best);
  return {
    place: isPlaced ? placeOfRow(gazetteer, rows[best]!) : null,
    confidence: isPlaced ? round(calibrated(probability, settled.calibration)) : 0,
    alternatives: others
      .slice(0, MAX_ALTERNATIVES)
      .map((index) => alternativeOf(gazetteer, rows[index]!, probabilities[index]!)),
    reasons: isPlaced
      ? explainChoice(settled, group)
      : [rows.length === 0 ? 'no place of this name' : 'no meaning is likely enough'],
  };
}

/** Indices of the likeliest rows, best first; enough of them to fill the alternatives. */
function ranked(probabilities: Float64Array, count: number): number[] {
  const best: number[] = [];
  for (let index = 0; index < count; index++) {
    let at = best.length;
    while (at > 0 && probabilities[best[at - 1]!]! < probabilities[index]!) at--;
    if (at <= MAX_ALTERNATIVES) best.splice(at, 0, index);
    if (best.length > MAX_ALTERNATIVES + 1) best.pop();
  }
  return best;
}

function alternativeOf(gazetteer: Gazetteer, row: number, probability: number): Alternative {
  const { id, name, lng, lat } = placeOfRow(gazetteer, row);
  return { id, name, lng, lat, confidence: round(probability) };
}

/** Places are made from packed columns: the ones that come again and again are kept. */
const MAX_PLACES = 20_000;
const placeCaches = new WeakMap<Gazetteer, Map<number, Place>>();

function placeOfRow(gazetteer: Gazetteer, row: number): Place {
  const cache = placeCaches.get(gazetteer) ?? new Map<number, Place>();
  if (cache.size === 0) placeCaches.set(gazetteer, cache);
  const known = cache.get(row);
  if (known !== undefined) return known;
  const place = gazetteer.placeOf(row);
  if (cache.size >= MAX_PLACES) cache.clear();
  cache.set(row, place);
  return place;
}

const round = (probability: number): number => Math.round(probability * 1000) / 1000;
