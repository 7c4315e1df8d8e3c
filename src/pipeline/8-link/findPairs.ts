import { isArea } from '../../model/place.ts';
import type { ReportPlace } from '../../model/report.ts';
import { indexBlock } from './indexBlock.ts';
import { SAME_HAPPENING, scorePair } from './scorePair.ts';
import type { Weighed } from './weighReports.ts';

/** Two reports, by index, that look like one happening. `first` < `second`. */
export type Pair = { readonly first: number; readonly second: number; readonly score: number };

/** Reports that may be pairs: all of `members` with each other, and each of `guests` with all of `members`. */
type Block = { readonly members: number[]; readonly guests: number[] };

const CELL_DEGREES = 0.5;

/**
 * Finds every pair that `scorePair` puts at `SAME_HAPPENING` or above, without comparing all with all. Best first.
 *
 * Only reports of one block can be a pair: one area; half-degree cells that both places' circles touch (one lies in the other's);
 * a first-level unit with the places in it. Exact: the test compares it with all pairs.
 */
export function findPairs(reports: readonly Weighed[]): Pair[] {
  const found = new Map<number, Pair>();
  const compare = (one: number, other: number) => {
    const [first, second] = one < other ? [one, other] : [other, one];
    const key = first * reports.length + second;
    if (found.has(key)) return;
    const score = scorePair(reports[first]!, reports[second]!);
    if (score !== null && score >= SAME_HAPPENING) found.set(key, { first, second, score });
  };
  for (const block of blocksOf(reports)) compareBlock(reports, block, compare);
  return [...found.values()].sort((a, b) => b.score - a.score || a.first - b.first || a.second - b.second);
}

function compareBlock(
  reports: readonly Weighed[],
  { members, guests }: Block,
  compare: (one: number, other: number) => void,
): void {
  if (members.length === 0 || members.length + guests.length < 2) return;
  const near = indexBlock(reports, members);
  for (const member of members) {
    for (const other of near(member)) if (other < member) compare(other, member);
  }
  for (const guest of guests) {
    for (const member of near(guest)) compare(member, guest);
  }
}

function blocksOf(reports: readonly Weighed[]): Iterable<Block> {
  const blocks = new Map<string, Block>();
  const put = (key: string, side: keyof Block, index: number) => {
    const block = blocks.get(key) ?? { members: [], guests: [] };
    blocks.set(key, block);
    block[side].push(index);
  };
  for (const [index, { anchor }] of reports.entries()) {
    if (anchor.kind === 'admin1') put(`unit ${anchor.country} ${anchor.name}`, 'members', index);
    else if (isArea(anchor.kind)) put(`area ${anchor.id}`, 'members', index);
    else {
      if (anchor.admin1 !== null) put(`unit ${anchor.country} ${anchor.admin1}`, 'guests', index);
      for (const key of cellsOf(anchor)) put(key, 'members', index);
    }
  }
  return blocks.values();
}

/** Every half-degree cell that the place's circle touches. The middle of a place that lies in the circle is in one of them. */
function cellsOf({ lng, lat, radiusKm }: ReportPlace): string[] {
  const latReach = radiusKm / 111;
  const lngReach = latReach / Math.max(0.02, Math.cos((lat * Math.PI) / 180));
  const columns = 360 / CELL_DEGREES;
  const keys: string[] = [];
  for (let y = Math.floor((lat - latReach) / CELL_DEGREES); y <= Math.floor((lat + latReach) / CELL_DEGREES); y++) {
    for (let x = Math.floor((lng - lngReach) / CELL_DEGREES); x <= Math.floor((lng + lngReach) / CELL_DEGREES); x++) {
      keys.push(`cell ${(x + columns) % columns} ${y}`);
    }
  }
  return [...new Set(keys)];
}
