import { DAY_SLACK, LEAST_COMMON } from './scorePair.ts';
import type { Weighed } from './weighReports.ts';

/** Answers which members of a block may be one happening with a report, each once; the report itself may be among them. */
export type BlockIndex = (query: number) => Iterable<number>;

/** Spans up to this long are found by a window over days; longer ones and unknown days meet everyone of the block. */
const WINDOW_DAYS = 10;
/** Smaller blocks are read through; larger ones look words up. */
const SMALL_BLOCK = 48;

/**
 * Indexes the reports of one block (indices into `reports`) by day and, in a large block, by word.
 *
 * Days: members sorted by first day, cut out by bisection. Words: two reports reach a cosine of `LEAST_COMMON` only with a word that is
 * in the rarer part of both (prefix filter: Bayardo, Ma and Srikant 2007), so common words are not looked up. Nothing is missed.
 */
export function indexBlock(reports: readonly Weighed[], members: readonly number[]): BlockIndex {
  const wide = members.filter((index) => isWide(reports[index]!));
  const narrow = members
    .filter((index) => !isWide(reports[index]!))
    .sort((a, b) => reports[a]!.from! - reports[b]!.from! || a - b);
  if (members.length <= SMALL_BLOCK) {
    return function* (query) {
      yield* wide;
      yield* inWindow(reports, narrow, reports[query]!);
    };
  }
  const wideByWord = byWord(reports, wide);
  const narrowByWord = byWord(reports, narrow);
  const lastQuery = new Map<number, number>();
  return function* (query) {
    const report = reports[query]!;
    for (const word of rarerWords(report)) {
      yield* firstTime(wideByWord.get(word) ?? [], query, lastQuery);
      yield* firstTime(inWindow(reports, narrowByWord.get(word) ?? [], report), query, lastQuery);
    }
  };
}

function* firstTime(members: Iterable<number>, query: number, lastQuery: Map<number, number>): Generator<number> {
  for (const member of members) {
    if (lastQuery.get(member) === query) continue;
    lastQuery.set(member, query);
    yield member;
  }
}

function isWide({ from, to }: Weighed): boolean {
  return from === null || to === null || to - from > WINDOW_DAYS;
}

/** Those of `sorted` (by first day) whose first day is not too far from the query's span. A superset of those that meet it. */
function* inWindow(reports: readonly Weighed[], sorted: readonly number[], { from, to }: Weighed): Generator<number> {
  const earliest = from === null ? Number.NEGATIVE_INFINITY : from - DAY_SLACK - WINDOW_DAYS;
  const latest = to === null ? Number.POSITIVE_INFINITY : to + DAY_SLACK;
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reports[sorted[middle]!]!.from! < earliest) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < sorted.length && reports[sorted[at]!]!.from! <= latest; at++) yield sorted[at]!;
}

function byWord(reports: readonly Weighed[], members: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const lists = new Map<number, number[]>();
  for (const member of members) {
    for (const word of rarerWords(reports[member]!)) {
      const list = lists.get(word);
      if (list === undefined) lists.set(word, [member]);
      else list.push(member);
    }
  }
  return lists;
}

/** The rarest words of a report, up to where those left are together too light to reach `LEAST_COMMON`. */
function rarerWords({ words, weights }: Weighed): Int32Array {
  let squares = 0;
  let length = words.length;
  while (length > 0) {
    squares += weights[length - 1]! * weights[length - 1]!;
    if (Math.sqrt(squares) >= LEAST_COMMON - 1e-9) break; // rounding must not lose a pair
    length--;
  }
  return words.subarray(0, length);
}
