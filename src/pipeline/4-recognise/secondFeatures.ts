import { FEATURE_SCALE } from './boostedTrees.ts';
import type { NameUse } from './documentFacts.ts';
import { COMMA_HASH } from './findRuns.ts';
import type { Span } from './findSpans.ts';
import type { Scene } from './spanFeatures.ts';

/** What the first judgement of all the spans of a document says of each of them. Written after the dense features of the span. */
export const SECOND_FEATURES: readonly string[] = [
  'first score',
  'best elsewhere',
  'mean elsewhere',
  'best overlapping longer',
  'best overlapping shorter',
  'best left in list',
  'best right in list',
  'same country share',
  'same admin1 share',
  'names like it alone',
];

const SURE = 0.3;

/** What the second features are read from; made once a document. */
export type SecondFacts = {
  readonly scene: Scene;
  readonly first: Float32Array;
  /** By number of the name (`NameUse`). */
  readonly names: readonly NameJudgement[];
  readonly areas: Areas;
};

/** Gathers what the first judgement says of the document's names and regions. `first`: probabilities by span. Linear in spans. */
export function readSecondFacts(scene: Scene, first: Float32Array): SecondFacts {
  const names = namesOf(scene, first);
  return { scene, first, names, areas: areasOf(names) };
}

/** Writes `SECOND_FEATURES` of one span into `rows` from `at` on. */
export function writeSecondFeatures(facts: SecondFacts, index: number, rows: Int32Array, at: number): void {
  const { scene, first, names, areas } = facts;
  const span = scene.spans[index] as Span;
  const probability = first[index] as number;
  const name = names[(scene.facts.useOf[index] as NameUse).number] as NameJudgement;
  const others = name.count - 1;
  rows[at] = scaled(Math.log((probability + 1e-4) / (1 - probability + 1e-4)));
  rows[at + 1] = scaled(others === 0 ? -1 : probability === name.best ? name.second : name.best);
  rows[at + 2] = scaled(others === 0 ? -1 : (name.sum - probability) / others);
  writeOverlapping(scene.spans, first, index, rows, at + 3);
  rows[at + 5] = scaled(inList(scene, first, span.from, -1));
  rows[at + 6] = scaled(inList(scene, first, span.to, 1));
  rows[at + 7] = scaled(shareOf(areas.countries, span.facts.countries, areas.total, span, name.best));
  rows[at + 8] = scaled(shareOf(areas.admin1s, span.facts.admin1s, areas.total, span, name.best));
  rows[at + 9] = scaled(name.alone);
}

function scaled(value: number): number {
  return Math.round(value * FEATURE_SCALE);
}

type NameJudgement = { count: number; sum: number; best: number; second: number; alone: number; facts: Span['facts'] };

function namesOf({ spans, runs, facts }: Scene, first: Float32Array): NameJudgement[] {
  const names: NameJudgement[] = [];
  for (let index = 0; index < spans.length; index += 1) {
    const span = spans[index] as Span;
    const probability = first[index] as number;
    const { number } = facts.useOf[index] as NameUse;
    if (number === names.length) names.push({ count: 0, sum: 0, best: -1, second: -1, alone: -1, facts: span.facts });
    const name = names[number] as NameJudgement;
    name.count += 1;
    name.sum += probability;
    if (probability > name.best) {
      name.second = name.best;
      name.best = probability;
    } else if (probability > name.second) name.second = probability;
    const alone = (runs.from[span.from] as number) >= span.from && (runs.to[span.from] as number) <= span.to;
    if (alone) name.alone = Math.max(name.alone, probability);
  }
  return names;
}

/** Highest first judgement among the spans that overlap a span: longer ones, then the others; −1 for none. */
function writeOverlapping(
  spans: readonly Span[],
  first: Float32Array,
  index: number,
  rows: Int32Array,
  at: number,
): void {
  const { from, to } = spans[index] as Span;
  let longer = -1;
  let shorter = -1;
  let other = index;
  while (other > 0 && (spans[other - 1] as Span).from > from - REACH) other -= 1;
  for (; other < spans.length; other += 1) {
    const span = spans[other] as Span;
    if (span.from >= to) break;
    if (other === index || span.to <= from) continue;
    const probability = first[other] as number;
    if (span.to - span.from > to - from) longer = Math.max(longer, probability);
    else shorter = Math.max(shorter, probability);
  }
  rows[at] = scaled(longer);
  rows[at + 1] = scaled(shorter);
}

/** No span is longer than this many tokens. */
const REACH = 16;

/** First judgement of the best span on the other side of a comma or "and"; −1 when there is none. */
function inList({ tokens, facts }: Scene, first: Float32Array, token: number, direction: -1 | 1): number {
  const mark = direction === 1 ? token : token - 1;
  if (mark < 0 || mark >= tokens.count) return -1;
  const length = (tokens.end[mark] as number) - (tokens.start[mark] as number);
  if (tokens.hash[mark] !== COMMA_HASH && length !== 3) return -1; // "and" is the word of three letters that joins names
  const other = direction === 1 ? (facts.longestFrom[mark + 1] as number) : (facts.longestTo[mark] as number);
  return other === -1 ? -1 : (first[other] as number);
}

type Areas = { readonly countries: Map<number, number>; readonly admin1s: Map<number, number>; readonly total: number };

/** Which countries and first-level units the likely names of the document lie in. */
function areasOf(names: readonly NameJudgement[]): Areas {
  const countries = new Map<number, number>();
  const admin1s = new Map<number, number>();
  let total = 0;
  for (let number = 0; number < names.length; number += 1) {
    const name = names[number] as NameJudgement;
    if (name.best < SURE || name.facts.rows.length === 0) continue;
    total += name.best;
    addAreas(name.facts.countries, name.best, countries);
    addAreas(name.facts.admin1s, name.best, admin1s);
  }
  return { countries, admin1s, total };
}

/** Share of the document's other names that lie in the same area as some place of this name; −1 when nothing can be said. */
function shareOf(
  areas: ReadonlyMap<number, number>,
  own: readonly number[],
  total: number,
  span: Span,
  best: number,
): number {
  const mine = best >= SURE ? best : 0;
  const left = total - mine;
  if (span.facts.rows.length === 0 || left <= 0) return -1;
  return bestShare(own, areas, mine) / left;
}

/** Adds the name's weight once to each area that any of its rows lies in. */
function addAreas(own: readonly number[], weight: number, areas: Map<number, number>): void {
  for (let index = 0; index < own.length; index += 1) {
    const area = own[index] as number;
    areas.set(area, (areas.get(area) ?? 0) + weight);
  }
}

function bestShare(own: readonly number[], areas: ReadonlyMap<number, number>, mine: number): number {
  let best = 0;
  for (let index = 0; index < own.length; index += 1)
    best = Math.max(best, (areas.get(own[index] as number) ?? 0) - mine);
  return best;
}
