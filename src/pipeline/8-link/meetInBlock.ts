import { DayOrder, type Range } from './dayOrder.ts';
import { cosine, daysMeet } from './scorePair.ts';
import type { Weighed } from './weighReports.ts';

/** Reports that may be pairs, rising: all of `members` with each other, and each of `guests` with all of `members`. */
export type Block = { readonly members: number[]; readonly guests: number[] };

/** Whether two reports, by index, may be one happening whatever their days and words. */
type MayMeet = (other: number, query: number) => boolean;

/** Told of two reports, by index, whose days may meet and whose words agree enough: `common`, their cosine. */
export type OnMeeting = (other: number, query: number, common: number) => void;

/** Where a report's days meet those of so many others, on the average, comparing it with them takes less than an index of their words. */
export const FEW = 48;
/** So many are compared with all before they are in order. */
const VERY_FEW = 8;

/** How reports meet. `least`: what their words must have in common. `few`: see `FEW`. */
export type Meeting = { readonly least: number; readonly few: number };

/** Tells of every two members of a block that may be one happening, each pair once, and of every guest with every such member. */
export function meetInBlock(
  reports: readonly Weighed[],
  block: Block,
  mayMeet: MayMeet,
  onMeeting: OnMeeting,
  { least, few }: Meeting,
): void {
  const { members, guests } = block;
  /** Both are of the block. */
  const meet = (other: number, query: number): void => {
    const [a, b] = [reports[query]!, reports[other]!];
    if (!daysMeet(a, b) || !mayMeet(other, query)) return;
    const common = cosine(a, b);
    if (common >= least) onMeeting(other, query, common);
  };
  if (members.length <= Math.min(few, VERY_FEW)) {
    for (let at = 1; at < members.length; at++)
      for (let before = 0; before < at; before++) meet(members[before]!, members[at]!);
    for (const guest of guests) for (const member of members) meet(member, guest);
    return;
  }
  const days = new DayOrder(reports, members);
  if (comparisons(reports, block, days) > few * (members.length + guests.length))
    meetByWords(reports, block, days, least, (other, query, common) => {
      if (mayMeet(other, query)) onMeeting(other, query, common);
    });
  else meetByDays(reports, block, days, meet);
}

/** How often two are compared where all are whose days may meet. */
function comparisons(reports: readonly Weighed[], { members, guests }: Block, days: DayOrder): number {
  let count = 0;
  const add = (query: number): void => {
    for (const { start, end } of days.windows(reports[query]!)) count += end - start;
  };
  for (const member of members) add(member);
  for (const guest of guests) add(guest);
  return count;
}

function meetByDays(
  reports: readonly Weighed[],
  { members, guests }: Block,
  days: DayOrder,
  meet: (other: number, query: number) => void,
): void {
  const meetBefore = (query: number, end: number): void => {
    for (const range of days.windows(reports[query]!))
      for (let position = range.start; position < range.end; position++) {
        const other = days.order[position]!;
        if (other < end) meet(other, query);
      }
  };
  for (const member of members) meetBefore(member, member);
  for (const guest of guests) meetBefore(guest, Number.POSITIVE_INFINITY);
}

/**
 * A word leads to the members that have it, so a query touches only those that share a word with it inside its window of days, and
 * never the rest. The cosine adds the same terms in the same order as merging two lists of words would.
 */
function meetByWords(
  reports: readonly Weighed[],
  { members, guests }: Block,
  days: DayOrder,
  least: number,
  onMeeting: OnMeeting,
): void {
  const block = new WordIndex(reports, days, least);
  for (const member of members) {
    block.query(reports[member]!, (other, common) => {
      if (other < member) onMeeting(other, member, common);
    });
  }
  for (const guest of guests) block.query(reports[guest]!, (other, common) => onMeeting(other, guest, common));
}

class WordIndex {
  readonly #days: DayOrder;
  readonly #least: number;
  /** Word → positions in the order of the members that have it, rising, and its weight there. */
  readonly #positions = new Map<number, number[]>();
  readonly #weights = new Map<number, number[]>();
  readonly #sums: Float64Array;
  readonly #touched: number[] = [];

  constructor(reports: readonly Weighed[], days: DayOrder, least: number) {
    this.#days = days;
    this.#least = least;
    this.#sums = new Float64Array(days.order.length);
    for (const [position, member] of days.order.entries()) this.#enter(reports[member]!, position);
  }

  #enter({ words, weights }: Weighed, position: number): void {
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      const positions = this.#positions.get(word);
      if (positions === undefined) {
        this.#positions.set(word, [position]);
        this.#weights.set(word, [weights[at]!]);
      } else {
        positions.push(position);
        this.#weights.get(word)!.push(weights[at]!);
      }
    }
  }

  query(one: Weighed, tell: (other: number, common: number) => void): void {
    const ranges = this.#days.windows(one);
    const { words, weights } = one;
    for (let at = 0; at < words.length; at++) {
      const positions = this.#positions.get(words[at]!);
      if (positions === undefined) continue;
      for (const range of ranges) this.#spread(positions, this.#weights.get(words[at]!)!, weights[at]!, range);
    }
    for (const position of this.#touched) {
      const common = this.#sums[position]!;
      this.#sums[position] = 0;
      if (common >= this.#least) tell(this.#days.order[position]!, common);
    }
    this.#touched.length = 0;
  }

  /** Adds what one word of the query has in common with every member in the range that has it. */
  #spread(positions: readonly number[], weights: readonly number[], weight: number, { start, end }: Range): void {
    if (start >= end) return;
    for (let at = firstAtLeast(positions, start); at < positions.length && positions[at]! < end; at++) {
      const position = positions[at]!;
      const before = this.#sums[position]!;
      if (before === 0) this.#touched.push(position);
      this.#sums[position] = before + weight * weights[at]!;
    }
  }
}

/** Index of the first of the rising numbers that is `least` or more. */
function firstAtLeast(rising: readonly number[], least: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
