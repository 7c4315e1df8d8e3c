import type { Pair } from './findCandidates.ts';
import { kmBetween, SAME_HAPPENING, scorePair } from './scorePair.ts';
import type { Weighed } from './weighReports.ts';

type Cluster = { members: number[]; from: number | null; to: number | null };

/** Of a cluster, so many members are asked whether they know the other cluster's: enough to stop chains, cheap in a cluster of 366. */
const ASKED = 4;
const LEAST_AGREEMENT = SAME_HAPPENING - 0.2;
const SPREAD_DAYS = 2;
const SPREAD_KM = 60;

/**
 * Joins reports into happenings, best pair first, and stops chains: A like B and B like C make no event of A and C where their stated
 * days are more than two apart, their places further than 60 km, or the members asked disagree.
 *
 * In: pairs, best first. Out: a list of members (indices, ascending) for each happening of several; any other report is one of its own.
 */
export function joinPairs(reports: readonly Weighed[], pairs: readonly Pair[]): readonly (readonly number[])[] {
  const clusters = new Map<number, Cluster>();
  const clusterOf = (index: number): Cluster => {
    const known = clusters.get(index);
    if (known !== undefined) return known;
    const own = { members: [index], ...statedDays(reports[index]!) };
    clusters.set(index, own);
    return own;
  };
  for (const { first, second } of pairs) {
    const [one, other] = [clusterOf(first), clusterOf(second)];
    if (one === other || !mayJoin(reports, one, other)) continue;
    const [large, small] = one.members.length >= other.members.length ? [one, other] : [other, one];
    large.members.push(...small.members);
    large.from = least(large.from, small.from);
    large.to = greatest(large.to, small.to);
    for (const member of small.members) clusters.set(member, large);
  }
  const happenings = [...new Set(clusters.values())].map(({ members }) => members).filter(({ length }) => length > 1);
  for (const members of happenings) members.sort((a, b) => a - b);
  return happenings;
}

function mayJoin(reports: readonly Weighed[], one: Cluster, other: Cluster): boolean {
  const from = least(one.from, other.from);
  const to = greatest(one.to, other.to);
  if (from !== null && to !== null && to - from > SPREAD_DAYS) return false;
  for (const a of one.members.slice(0, ASKED)) {
    for (const b of other.members.slice(0, ASKED)) {
      if (kmBetween(reports[a]!.anchor, reports[b]!.anchor) > SPREAD_KM && isFine(reports[a]!) && isFine(reports[b]!))
        return false;
    }
  }
  return agreement(reports, one, other) >= LEAST_AGREEMENT;
}

/** Mean score of the members asked; two that cannot be one count as none. */
function agreement(reports: readonly Weighed[], one: Cluster, other: Cluster): number {
  let [sum, count] = [0, 0];
  for (const a of one.members.slice(0, ASKED)) {
    for (const b of other.members.slice(0, ASKED)) {
      sum += scorePair(reports[Math.min(a, b)]!, reports[Math.max(a, b)]!) ?? 0;
      count++;
    }
  }
  return sum / count;
}

const isFine = ({ anchor }: Weighed): boolean =>
  anchor.kind === 'settlement' || anchor.kind === 'site' || anchor.kind === 'district';

function statedDays({ from, to, precision, basis }: Weighed): { from: number | null; to: number | null } {
  const isStated = precision === 'day' && basis !== 'published';
  return isStated ? { from, to } : { from: null, to: null };
}

const least = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.min(a, b));
const greatest = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.max(a, b));
