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
  const { texts, counts, lists } = countWords(reports);
  const rarestFirst = texts
    .map((_, word) => word)
    .sort((a, b) => counts[a]! - counts[b]! || (texts[a]! < texts[b]! ? -1 : 1));
  const rankOf = new Int32Array(texts.length);
  const weightOf = new Float64Array(texts.length);
  for (const [rank, word] of rarestFirst.entries()) {
    rankOf[word] = rank;
    weightOf[rank] = Math.log(1 + reports.length / counts[word]!) * (texts[word]!.startsWith('#') ? NUMBER_WEIGHT : 1);
  }
  const ordinals = ordinalsOf(reports);
  return reports.map((report, index) => {
    const words = lists[index]!;
    for (let at = 0; at < words.length; at++) words[at] = rankOf[words[at]!]!;
    words.sort();
    const weights = unitWeights(words, weightOf);
    return { report, words, weights, ...daysOf(report), anchor: anchorOf(report), ordinal: ordinals[index]! };
  });
}

/** Numbers the words as they come. `lists`: the numbers of each report's words; `counts`: in how many reports each is. */
function countWords(reports: readonly Linkable[]) {
  const numberOf = new Map<string, number>();
  const counts: number[] = [];
  const lists = reports.map((report) => {
    const words = report.words ?? reportWords(report);
    const numbers = new Int32Array(words.length);
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      let number = numberOf.get(word);
      if (number === undefined) {
        number = counts.length;
        numberOf.set(word, number);
        counts.push(0);
      }
      counts[number]!++;
      numbers[at] = number;
    }
    return numbers;
  });
  return { texts: [...numberOf.keys()], counts, lists };
}

/** The weights of words, so that their squares sum to 1. */
function unitWeights(words: Int32Array, weightOf: Float64Array): Float64Array {
  const weights = new Float64Array(words.length);
  let sum = 0;
  for (let at = 0; at < words.length; at++) {
    const weight = weightOf[words[at]!]!;
    weights[at] = weight;
    sum += weight * weight;
  }
  const length = Math.sqrt(sum) || 1;
  for (let at = 0; at < words.length; at++) weights[at]! /= length;
  return weights;
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

/** How many different starts of reports of the same article lie before it. */
function ordinalsOf(reports: readonly Linkable[]): Int32Array {
  const ofArticle = new Map<string, number[]>();
  for (const [index, { article }] of reports.entries()) {
    const own = ofArticle.get(article);
    if (own === undefined) ofArticle.set(article, [index]);
    else own.push(index);
  }
  const ordinals = new Int32Array(reports.length);
  const startOf = (index: number): number => reports[index]!.start;
  for (const own of ofArticle.values()) {
    own.sort((a, b) => startOf(a) - startOf(b));
    let ordinal = 0;
    for (let at = 1; at < own.length; at++) {
      if (startOf(own[at]!) !== startOf(own[at - 1]!)) ordinal++;
      ordinals[own[at]!] = ordinal;
    }
  }
  return ordinals;
}
