import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Alternative, Mention } from '../../model/mention.ts';
import type { CleanText } from '../2-clean/cleanText.ts';
import { originalSpan } from '../2-clean/originalSpan.ts';
import type { Candidate } from '../4-recognise/candidate.ts';
import { explainChoice } from './explainChoice.ts';
import { nameGroups } from './nameGroups.ts';
import { BUNDLED_MODEL, type RankingModel } from './rankingModel.ts';
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
  return mentionsOf(candidates, clean, settled);
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

export function mentionsOf(candidates: readonly Candidate[], clean: CleanText, settled: SettledArticle): Mention[] {
  const mentions = new Array<Mention>(candidates.length);
  settled.state.groups.forEach(({ members }, group) => {
    const answer = answerOf(settled, group);
    for (const index of members) mentions[index] = mentionOf(candidates[index]!, clean, answer);
  });
  return mentions;
}

function mentionOf({ start, end, role, relation }: Candidate, clean: CleanText, answer: Answer): Mention {
  return {
    ...originalSpan(clean, start, end),
    text: clean.text.slice(start, end),
    role,
    relation,
    place: answer.place === null ? null : widenRadius(answer.place, relation),
    confidence: answer.confidence,
    alternatives: answer.alternatives,
    reasons: answer.reasons,
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
    place: isPlaced ? gazetteer.placeOf(rows[best]!) : null,
    confidence: round(isPlaced ? probability : 0),
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
  const { id, name, lng, lat } = gazetteer.placeOf(row);
  return { id, name, lng, lat, confidence: round(probability) };
}

const round = (probability: number): number => Math.round(probability * 1000) / 1000;
