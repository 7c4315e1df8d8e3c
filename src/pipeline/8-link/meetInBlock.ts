import { DAY_SLACK } from './scorePair.ts';
import type { Weighed } from './weighReports.ts';

/** Told of two reports, by index, whose days may meet. One query comes with all its others before the next. */
export type OnMeeting = (other: number, query: number) => void;

/** Spans up to so many days are found by a window over their first days: most are of one day or, with the slack of a published day, three. */
const WINDOWS = [2, 10] as const;

/**
 * Tells of every two members of a block whose days may meet, each pair once, and of every guest with every such member.
 *
 * Members are sorted by first day within three kinds: spans of up to 3 days, of up to 11, and longer or unknown ones. A query looks
 * at each kind from its own first day less that kind's length to its own last day; the last kind it reads through.
 */
export function meetInBlock(
  reports: readonly Weighed[],
  members: readonly number[],
  guests: readonly number[],
  onMeeting: OnMeeting,
): void {
  if (members.length === 0 || members.length + guests.length < 2) return;
  const kinds = WINDOWS.map((_, kind) => sortedKind(reports, members, kind));
  const wide = members.filter((member) => kindOf(reports[member]!) === WINDOWS.length);
  const query = (one: number, isMember: boolean) => {
    const visit = (other: number) => {
      if (!isMember || other < one) onMeeting(other, one);
    };
    for (const [kind, sorted] of kinds.entries()) visitWindow(reports, sorted, WINDOWS[kind]!, reports[one]!, visit);
    for (const other of wide) visit(other);
  };
  for (const member of members) query(member, true);
  for (const guest of guests) query(guest, false);
}

function sortedKind(reports: readonly Weighed[], members: readonly number[], kind: number): number[] {
  return members
    .filter((member) => kindOf(reports[member]!) === kind)
    .sort((a, b) => reports[a]!.from! - reports[b]!.from! || a - b);
}

/** Index of the first window that the span fits in; the number of windows for a longer or unknown one. */
function kindOf({ from, to }: Weighed): number {
  if (from === null || to === null) return WINDOWS.length;
  const kind = WINDOWS.findIndex((days) => to - from <= days);
  return kind === -1 ? WINDOWS.length : kind;
}

function visitWindow(
  reports: readonly Weighed[],
  sorted: readonly number[],
  days: number,
  { from, to }: Weighed,
  visit: (other: number) => void,
): void {
  const latest = to === null ? Number.POSITIVE_INFINITY : to + DAY_SLACK;
  const first = from === null ? 0 : firstFrom(reports, sorted, from - DAY_SLACK - days);
  for (let at = first; at < sorted.length && reports[sorted[at]!]!.from! <= latest; at++) visit(sorted[at]!);
}

/** Position of the first of `sorted` whose first day is `earliest` or later. */
function firstFrom(reports: readonly Weighed[], sorted: readonly number[], earliest: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reports[sorted[middle]!]!.from! < earliest) low = middle + 1;
    else high = middle;
  }
  return low;
}
