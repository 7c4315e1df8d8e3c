import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { CleanText } from '../2-clean/cleanText.ts';
import type { Sentence } from '../3-split/sentence.ts';
import { MAX_ARTICLE_NAMES } from '../articleLimit.ts';
import { adjustLikelihood } from './adjustLikelihood.ts';
import type { Candidate } from './candidate.ts';
import { chooseSpans } from './chooseSpans.ts';
import { describeSpan } from './describeSpan.ts';
import { Desk } from './desk.ts';
import { type Demonym, findDemonyms, rowOrNull } from './findDemonyms.ts';
import type { Span } from './findSpans.ts';
import { judgedFeatures, judgeSpans } from './judgeSpans.ts';
import { literalNames } from './literalNames.ts';
import { readScene } from './readScene.ts';
import { shareRoles } from './shareRoles.ts';
import { shareWanted } from './shareWanted.ts';
import type { Scene } from './spanFeatures.ts';

/** Spans less likely than this are no candidates: where precision and recall on the development articles balance. */
const CUT = 0.4;

/** One article lies on it at a time; nothing of it is kept. */
const DESK = new Desk();

/**
 * Finds the place names of an article and what each does in its sentence.
 *
 * In:  the clean text and its sentences.
 * Out: candidates in order of start, not overlapping, each with the names to look up, the class its words ask for, its role, its
 *      relation, its container ("Troy" in "Troy, N.C.") and how likely it is a place name at all.
 * Of more than `MAX_ARTICLE_NAMES` names the first are given, and one more, so that later stages can tell; and as many demonyms.
 * Linear in the length of the text; the same text gives the same candidates.
 */
export function recognise(clean: CleanText, sentences: readonly Sentence[], gazetteer: Gazetteer): Candidate[] {
  const scene = readScene(clean, sentences, gazetteer, DESK);
  const likelihood = judgeSpans(scene, DESK);
  adjustLikelihood(scene, likelihood);
  const chosen = chooseSpans(scene.spans, likelihood, CUT, scene.tokens.count, DESK).slice(0, MAX_ARTICLE_NAMES + 1);
  const taken = DESK.bytes('taken by names', scene.tokens.count).fill(0, 0, scene.tokens.count);
  for (const index of chosen) taken.fill(1, scene.spans[index]?.from, scene.spans[index]?.to);
  const literal = literalNames(scene, chosen, judgedFeatures(scene), DESK);
  const positions = DESK.ints('position of chosen', scene.spans.length).fill(-1, 0, scene.spans.length);
  for (let at = 0; at < chosen.length; at += 1) positions[chosen[at] as number] = at;
  const described: Candidate[] = [];
  for (let at = 0; at < chosen.length; at += 1) {
    const index = chosen[at] as number;
    const sentence = scene.tokens.sentence[(scene.spans[index] as Span).from] as number;
    const judgement = {
      likelihood: likelihood[index] as number,
      isLiteral: literal[at] === 1,
      sentenceStart: sentences[sentence]?.start ?? 0,
    };
    described.push(describeSpan(scene, gazetteer, index, judgement, positions));
  }
  const candidates = shareWanted(shareRoles(clean.text, described));
  const demonyms = findDemonyms(scene, gazetteer, taken);
  return demonyms.length === 0 ? candidates : withDemonyms(scene, candidates, demonyms);
}

/** Puts the demonyms among the candidates, in order of start; containers keep pointing at theirs. */
function withDemonyms(scene: Scene, candidates: readonly Candidate[], demonyms: readonly Demonym[]): Candidate[] {
  const tagged = [
    ...candidates.map((candidate, position) => ({ candidate, position })),
    ...demonyms.map((demonym) => ({ candidate: demonymCandidate(scene, demonym), position: -1 })),
  ].sort((a, b) => a.candidate.start - b.candidate.start);
  const moved = new Map(tagged.map(({ position }, index) => [position, index]));
  return tagged.map(({ candidate }) => {
    if (candidate.container === null) return candidate;
    return { ...candidate, container: moved.get(candidate.container) ?? null };
  });
}

function demonymCandidate({ text, tokens }: Scene, { from, to, row }: Demonym): Candidate {
  const start = tokens.start[from] as number;
  const end = tokens.end[to - 1] as number;
  return {
    start,
    end,
    names: [text.slice(start, end)],
    nameKey: -1,
    wanted: 'country',
    isWantedShared: false,
    role: 'demonym',
    relation: { kind: 'in' },
    container: null,
    settledRow: rowOrNull(row),
    isDateline: false,
    likelihood: 0.95,
  };
}
