import type { Relation, Role } from '../../model/mention.ts';
import { findMovement } from './findMovement.ts';
import type { Span } from './findSpans.ts';
import { WORD } from './lexicon.ts';
import { literalness } from './literalness.ts';
import type { Scene } from './spanFeatures.ts';

const REACH = 60;
const PASSING =
  /\b(?:(?:residents?|natives?|mayor|governor|citizens?|bishop|king|queen|prince|duke|size|population|name|ambassador|map|history|people) of|than|like|unlike|versus|(?:born|grew up|raised|educated|based) in) (?:the )?$/;

/**
 * What a place name does in its sentence.
 *
 * Movement and place words settle most ("left Omsk", "12 km north of Omsk"); whether the place itself or what it stands for is meant
 * is learnt (`literalness`). `sentenceStart`: where the sentence starts in the text.
 */
export function findRole(scene: Scene, index: number, relation: Relation, sentenceStart: number): Role {
  const span = scene.spans[index] as Span;
  if (relation.kind === 'direction') return 'where';
  const literal = literalness(scene, index) >= 0.5;
  if (!literal) return isInName(scene, span) ? 'name' : 'actor';
  const movement = findMovement(scene, span, sentenceStart);
  if (movement !== null) return movement;
  const before = scene.text.slice(Math.max(sentenceStart, span.start - REACH), span.start).toLowerCase();
  return PASSING.test(before) ? 'mentioned' : 'where';
}

/** Is the span part of a longer capitalised name: an organisation's, a person's, an outlet's? */
function isInName({ runs }: Scene, { from, to }: Span): boolean {
  const runFrom = runs.from[from] as number;
  const runTo = runs.to[to - 1] as number;
  if (runFrom < from && ((runs.bits[runFrom] as number) & (WORD.title | WORD.honorific)) === 0) return true;
  if (runTo <= to) return false;
  return ((runs.bits[to] as number) & WORD.title) === 0;
}
