import { cosine, DAY_SLACK, daysMeet, LEAST_COMMON } from './scorePair.ts';
import type { Weighed } from './weighReports.ts';

/** Reports that may be pairs, rising: all of `members` with each other, and each of `guests` with all of `members`. */
export type Block = { readonly members: number[]; readonly guests: number[] };

/** Whether two reports, by index, may be one happening whatever their days and words. */
type MayMeet = (other: number, query: number) => boolean;

/** Told of two reports, by index, whose days may meet and whose words agree at least by `LEAST_COMMON`: `common`, their cosine. */
export type OnMeeting = (other: number, query: number, common: number) => void;

/** Spans up to so many days are found by a window over their first days: most are of one day or, with the slack of a published day, three. */
const WINDOWS = [2, 10] as const;

/** With so many members, comparing all with all by their days takes less than an index of their words. */
export const FEW = 48;

/** Positions of a block's order, `end` excluded. */
type Range = { readonly start: number; readonly end: number };

/** Tells of every two members of a block that may be one happening, each pair once, and of every guest with every such member. */
export function meetInBlock(
  reports: readonly Weighed[],
  block: Block,
  mayMeet: MayMeet,
  onMeeting: OnMeeting,
  few: number,
): void {
  if (block.members.length <= few) meetFew(reports, block, mayMeet, onMeeting);
  else
    meetMany(reports, block, (other, query, common) => {
      if (mayMeet(other, query)) onMeeting(other, query, common);
    });
}

function meetFew(
  reports: readonly Weighed[],
  { members, guests }: Block,
  mayMeet: MayMeet,
  onMeeting: OnMeeting,
): void {
  const meet = (other: number, query: number): void => {
    const [a, b] = [reports[query]!, reports[other]!];
    if (!daysMeet(a, b) || !mayMeet(other, query)) return;
    const common = cosine(a, b);
    if (common >= LEAST_COMMON) onMeeting(other, query, common);
  };
  for (let at = 1; at < members.length; at++)
    for (let before = 0; before < at; before++) meet(members[before]!, members[at]!);
  for (const guest of guests) for (const member of members) meet(member, guest);
}

/**
 * Members are put in order of three kinds (spans of up to 3 days, of up to 11, longer or unknown ones), within a kind by first day. A
 * word leads to the members that have it, so a query touches only those that share a word with it inside its window of days, and
 * never the rest. The cosine adds the same terms in the same order as merging two lists of words would.
 */
function meetMany(reports: readonly Weighed[], { members, guests }: Block, onMeeting: OnMeeting): void {
  const block = new WordIndex(reports, members);
  for (const member of members) {
    block.query(reports[member]!, (other, common) => {
      if (other < member) onMeeting(other, member, common);
    });
  }
  for (const guest of guests) block.query(reports[guest]!, (other, common) => onMeeting(other, guest, common));
}

class WordIndex {
  readonly #reports: readonly Weighed[];
  readonly #order: readonly number[];
  readonly #kinds: readonly Range[];
  /** Word → positions in the order of the members that have it, rising, and its weight there. */
  readonly #positions = new Map<number, number[]>();
  readonly #weights = new Map<number, number[]>();
  readonly #sums: Float64Array;
  readonly #touched: number[] = [];

  constructor(reports: readonly Weighed[], members: readonly number[]) {
    this.#reports = reports;
    const sorted = [...WINDOWS, null].map((_, kind) => sortedKind(reports, members, kind));
    this.#order = sorted.flat();
    this.#sums = new Float64Array(this.#order.length);
    let start = 0;
    this.#kinds = sorted.map(({ length }) => {
      start += length;
      return { start: start - length, end: start };
    });
    for (const [position, member] of this.#order.entries()) this.#enter(reports[member]!, position);
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
    const ranges = this.#kinds.map((kind, index) => this.#window(kind, WINDOWS[index], one));
    const { words, weights } = one;
    for (let at = 0; at < words.length; at++) {
      const positions = this.#positions.get(words[at]!);
      if (positions === undefined) continue;
      for (const range of ranges) this.#spread(positions, this.#weights.get(words[at]!)!, weights[at]!, range);
    }
    for (const position of this.#touched) {
      const common = this.#sums[position]!;
      this.#sums[position] = 0;
      if (common >= LEAST_COMMON) tell(this.#order[position]!, common);
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

  /** The members of one kind whose days may meet those of the query; all of the last kind. */
  #window({ start, end }: Range, days: number | undefined, { from, to }: Weighed): Range {
    if (days === undefined) return { start, end };
    return {
      start: from === null ? start : this.#firstFrom(start, end, from - DAY_SLACK - days),
      end: to === null ? end : this.#firstFrom(start, end, to + DAY_SLACK + 1),
    };
  }

  /** The first position from `start` to `end` whose first day is `earliest` or later. */
  #firstFrom(start: number, end: number, earliest: number): number {
    let [low, high] = [start, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#reports[this.#order[middle]!]!.from! < earliest) low = middle + 1;
      else high = middle;
    }
    return low;
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

function sortedKind(reports: readonly Weighed[], members: readonly number[], kind: number): number[] {
  return members
    .filter((member) => kindOf(reports[member]!) === kind)
    .sort((a, b) => (reports[a]!.from ?? 0) - (reports[b]!.from ?? 0) || a - b);
}

/** Index of the first window that the span fits in; the number of windows for a longer or unknown one. */
function kindOf({ from, to }: Weighed): number {
  if (from === null || to === null) return WINDOWS.length;
  const kind = WINDOWS.findIndex((days) => to - from <= days);
  return kind === -1 ? WINDOWS.length : kind;
}
