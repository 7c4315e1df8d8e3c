import { dayNumber } from '../../model/day.ts';
import { isArea } from '../../model/place.ts';
import type { Linkable, LinkPlace } from './linkable.ts';
import { reportWords } from './reportWords.ts';

/** A report as the comparison sees it. Words are numbers in order of rarity, rarest first, so that two lists merge like sorted ones. */
export type Weighed = {
  readonly report: Linkable;
  readonly words: Int32Array;
  /** Weight of each word; the squares sum to 1. */
  readonly weights: Float64Array;
  /** First and last possible day as days since 1970; both null when nothing dates it. */
  readonly from: number | null;
  readonly to: number | null;
  /** Fine places before areas; the place of happening before the ones left or reached. */
  readonly anchor: LinkPlace;
  /** Number of its sentence in the run's order of its article, so that neighbours are 1 apart. */
  readonly ordinal: number;
};

/** A story published on a day without saying when may tell of the two days before. */
const DAYS_BEFORE_PUBLISHED = 2;
const NUMBER_WEIGHT = 1.25;

/**
 * Prepares reports for comparison. In: reports in a fixed order. Out: the same order.
 *
 * A word weighs ln(1 + reports / reports with it), over the whole run, so what every story has counts for little;
 * the place's own name is left out, for the place is compared by id.
 */
export function weighReports(reports: readonly Linkable[]): readonly Weighed[] {
  const words = reports.map((report) => report.words ?? reportWords(report));
  const counts = new Map<string, number>();
  for (const list of words) for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarestFirst = [...counts].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
  const numberOf = new Map(rarestFirst.map(([word], index) => [word, index]));
  const weightOf = rarestFirst.map(
    ([word, count]) => Math.log(1 + reports.length / count) * (word.startsWith('#') ? NUMBER_WEIGHT : 1),
  );
  const ordinals = ordinalsOf(reports);
  return reports.map((report, index) => {
    const numbers = Int32Array.from(words[index]!, (word) => numberOf.get(word)!).sort();
    const weights = Float64Array.from(numbers, (number) => weightOf[number]!);
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
    return {
      report,
      words: numbers,
      weights: weights.map((weight) => weight / length),
      ...daysOf(report),
      anchor: anchorOf(report),
      ordinal: ordinals[index]!,
    };
  });
}

function daysOf({ day }: Linkable): { from: number | null; to: number | null } {
  if (day.from === null || day.to === null) return { from: null, to: null };
  const slack = day.basis === 'published' ? DAYS_BEFORE_PUBLISHED : 0;
  return { from: dayNumber(day.from) - slack, to: dayNumber(day.to) };
}

const ROLE_ORDER = { where: 0, to: 1, from: 2 } as const;

function anchorOf({ places, id }: Linkable): LinkPlace {
  const [first] = [...places].sort(
    (a, b) =>
      Number(isArea(a.kind)) - Number(isArea(b.kind)) || ROLE_ORDER[a.role] - ROLE_ORDER[b.role] || a.start - b.start,
  );
  if (first === undefined) throw new Error(`report ${id} has no place`);
  return first;
}

/** How many reports of the same article start before it. */
function ordinalsOf(reports: readonly Linkable[]): number[] {
  const starts = new Map<string, number[]>();
  for (const { article, start } of reports) {
    const list = starts.get(article);
    if (list === undefined) starts.set(article, [start]);
    else list.push(start);
  }
  const places = new Map<string, Map<number, number>>();
  for (const [article, list] of starts) {
    const distinct = [...new Set(list)].sort((a, b) => a - b);
    places.set(article, new Map(distinct.map((start, index) => [start, index])));
  }
  return reports.map(({ article, start }) => places.get(article)!.get(start)!);
}
