import { type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
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

const ROWS_READ = 12;
const SURE = 0.3;

/** Writes `SECOND_FEATURES` for every span. `first`: probabilities of the first judgement. Linear in spans, rows read capped. */
export function writeSecondFeatures(
  scene: Scene,
  gazetteer: Gazetteer,
  first: Float32Array,
  rows: Float32Array,
  width: number,
  at: number,
): void {
  const names = namesOf(scene, first);
  const areas = areasOf(scene, gazetteer, names);
  scene.spans.forEach((span, index) => {
    const probability = first[index] as number;
    const name = names.get(span.name) as NameJudgement;
    const others = name.count - 1;
    const { longer, shorter } = overlapping(scene, first, index);
    const share = areas.shareOf(span, name.best);
    const values = [
      Math.log((probability + 1e-4) / (1 - probability + 1e-4)),
      others === 0 ? -1 : probability === name.best ? name.second : name.best,
      others === 0 ? -1 : (name.sum - probability) / others,
      longer,
      shorter,
      inList(scene, first, span.from, -1),
      inList(scene, first, span.to, 1),
      share.country,
      share.admin1,
      name.alone,
    ];
    rows.set(values, index * width + at);
  });
}

type NameJudgement = { count: number; sum: number; best: number; second: number; alone: number; facts: Span['facts'] };

function namesOf({ spans, runs }: Scene, first: Float32Array): Map<string, NameJudgement> {
  const names = new Map<string, NameJudgement>();
  spans.forEach((span, index) => {
    const probability = first[index] as number;
    let name = names.get(span.name);
    if (name === undefined) {
      name = { count: 0, sum: 0, best: -1, second: -1, alone: -1, facts: span.facts };
      names.set(span.name, name);
    }
    name.count += 1;
    name.sum += probability;
    if (probability > name.best) {
      name.second = name.best;
      name.best = probability;
    } else if (probability > name.second) name.second = probability;
    const alone = (runs.from[span.from] as number) >= span.from && (runs.to[span.from] as number) <= span.to;
    if (alone) name.alone = Math.max(name.alone, probability);
  });
  return names;
}

/** Highest first judgement among the spans that overlap a span: longer ones and shorter ones apart; −1 for none. */
function overlapping({ spans }: Scene, first: Float32Array, index: number): { longer: number; shorter: number } {
  const { from, to } = spans[index] as Span;
  let longer = -1;
  let shorter = -1;
  const look = (other: number): void => {
    const span = spans[other] as Span;
    if (span.to <= from || span.from >= to) return;
    const probability = first[other] as number;
    if (span.to - span.from > to - from) longer = Math.max(longer, probability);
    else shorter = Math.max(shorter, probability);
  };
  for (let other = index - 1; other >= 0 && (spans[other] as Span).from > from - REACH; other -= 1) look(other);
  for (let other = index + 1; other < spans.length && (spans[other] as Span).from < to; other += 1) look(other);
  return { longer, shorter };
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

/** Which countries and first-level units the likely names of the document lie in. */
function areasOf(scene: Scene, gazetteer: Gazetteer, names: ReadonlyMap<string, NameJudgement>) {
  const countries = new Map<number, number>();
  const admin1s = new Map<number, number>();
  let total = 0;
  for (const name of names.values()) {
    if (name.best < SURE || name.facts.rows.length === 0) continue;
    total += name.best;
    addAreas(name, gazetteer.countryRow, countries, 1);
    addAreas(name, gazetteer.admin1Row, admin1s, 1);
  }
  return {
    shareOf(span: Span, best: number): { country: number; admin1: number } {
      const own = best >= SURE ? best : 0;
      const left = total - own;
      if (span.facts.rows.length === 0 || left <= 0) return { country: -1, admin1: -1 };
      return {
        country: bestShare(span, gazetteer.countryRow, countries, own) / left,
        admin1: bestShare(span, gazetteer.admin1Row, admin1s, own) / left,
      };
    },
  };
}

/** Adds the name's weight once to each area that any of its rows lies in. */
function addAreas(name: NameJudgement, column: Uint32Array, areas: Map<number, number>, sign: number): void {
  const seen: number[] = [];
  for (const row of name.facts.rows.subarray(0, ROWS_READ)) {
    const area = column[row] as number;
    if (area === NO_ROW || seen.includes(area)) continue;
    seen.push(area);
    areas.set(area, (areas.get(area) ?? 0) + sign * name.best);
  }
}

function bestShare(span: Span, column: Uint32Array, areas: ReadonlyMap<number, number>, own: number): number {
  let best = 0;
  for (const row of span.facts.rows.subarray(0, ROWS_READ))
    best = Math.max(best, (areas.get(column[row] as number) ?? 0) - own);
  return Math.max(0, best);
}
