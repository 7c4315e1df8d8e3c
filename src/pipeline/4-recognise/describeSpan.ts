import { type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import type { Candidate } from './candidate.ts';
import { correctedNames } from './correctedNames.ts';
import { findRelation } from './findRelation.ts';
import { findRole } from './findRole.ts';
import type { Span } from './findSpans.ts';
import { isDateline } from './isDateline.ts';
import { lastWordBefore } from './lastWordBefore.ts';
import { rowOfCode } from './rowOfCode.ts';
import type { Scene } from './spanFeatures.ts';
import { wantedClass } from './wantedClass.ts';

/** Names less likely than this are not worth a search for misspellings. */
const CORRECTED_FROM = 0.6;
/** How far a corrected name is trusted. By hand: about one corrected name in five means something else. */
const CORRECTED_TRUST = 0.8;
/** The word before a name is looked for over no more white space than this; the expressions that look before a name reach no further. */
const REACH = 110;
const FIRST_CYRILLIC = 0x400;

const NO_NAMES: readonly string[] = [];

/** What is known of a chosen span: how likely it is a name, whether it means the place itself, the offset where its sentence starts. */
type Judgement = { readonly likelihood: number; readonly isLiteral: boolean; readonly sentenceStart: number };

/** Makes the candidate of a chosen span. `positions`: where in the candidates each chosen span stands, by index of the span; −1 for the others. */
export function describeSpan(
  scene: Scene,
  gazetteer: Gazetteer,
  index: number,
  { likelihood, isLiteral, sentenceStart }: Judgement,
  positions: Int32Array,
): Candidate {
  const span = scene.spans[index] as Span;
  const settled = span.abbreviation === null ? NO_ROW : rowOfCode(gazetteer, span.abbreviation.code);
  const wanted = wantedClass(scene, span);
  const last = lastWordBefore(scene.text, span.start, REACH);
  const relation = findRelation(scene, span, last);
  const dateline = isDateline(scene, span);
  const written = isInflected(span) ? span.name : scene.text.slice(span.start, span.end);
  const corrected =
    likelihood >= CORRECTED_FROM && span.abbreviation === null ? correctedNames(span, written, gazetteer) : NO_NAMES;
  const names = span.abbreviation === null ? namesOf(written, wanted.head, corrected) : [span.name];
  return {
    start: span.start,
    end: span.end,
    names,
    nameKey: names.length === 1 ? span.key : -1,
    wanted: wanted.class,
    isWantedShared: wanted.isShared,
    role: dateline ? 'mentioned' : findRole(scene, span, relation, { isLiteral, sentenceStart, last }),
    relation,
    container: containerOf(scene, index, positions),
    settledRow: settled === NO_ROW ? null : settled,
    isDateline: dateline,
    likelihood: corrected.length === 0 ? likelihood : likelihood * CORRECTED_TRUST,
  };
}

/** Position of the span that contains this one, where it was chosen. */
function containerOf({ facts }: Scene, index: number, positions: Int32Array): number | null {
  const container = facts.containerOf[index] as number;
  const position = container === -1 ? -1 : (positions[container] as number);
  return position === -1 ? null : position;
}

/** "в Омске": the span was found under the name in the nominative, and only that can be looked up. */
function isInflected({ name }: Span): boolean {
  return name.charCodeAt(0) >= FIRST_CYRILLIC;
}

/** "Lipetsk" before "oblast" may stand in the gazetteer as "Lipetsk" or as "Lipetsk Oblast". */
function namesOf(written: string, head: string | null, corrected: readonly string[]): string[] {
  if (head === null && corrected.length === 0) return [written];
  return head === null ? [written, ...corrected] : [written, `${written} ${head}`, ...corrected];
}
