import { isArea } from '../../model/place.ts';
import type { LinkPlace } from './linkable.ts';
import { meetInBlock } from './meetInBlock.ts';
import { nearnessOf, SAME_HAPPENING, scorePair } from './scorePair.ts';
import type { Weighed } from './weighReports.ts';

/** Two reports, by index, that look like one happening. `first` < `second`. */
export type Pair = { readonly first: number; readonly second: number; readonly score: number };

/** Reports that may be pairs: all of `members` with each other, and each of `guests` with all of `members`. */
type Block = { readonly members: number[]; readonly guests: number[] };

const CELL_DEGREES = 0.5;

/**
 * Finds every pair that `scorePair` puts at `SAME_HAPPENING` or above, without comparing all with all. Best first.
 *
 * Only reports of one block can be a pair: one place; a first-level unit with the places in it; half-degree cells that both places'
 * circles touch, for two places of which one lies in the other. Exact: the test compares it with all pairs.
 */
export function findPairs(reports: readonly Weighed[]): Pair[] {
  const pairs: Pair[] = [];
  const seen = new Set<number>();
  const { places, units, cells } = blocksOf(reports);
  const compare = (other: number, query: number, common: number) => {
    const [first, second] = query < other ? [query, other] : [other, query];
    const score = scorePair(reports[query]!, reports[other]!, common);
    if (score !== null && score >= SAME_HAPPENING) pairs.push({ first, second, score });
  };
  const isOfOnePlace = (one: number, other: number) => reports[one]!.anchor.id === reports[other]!.anchor.id;
  const compareApart = (other: number, query: number, common: number) => {
    if (!isOfOnePlace(query, other)) compare(other, query, common); // else the block of their place has them
  };
  const compareOnce = (other: number, query: number, common: number) => {
    if (isOfOnePlace(query, other)) return;
    const key = Math.min(query, other) * reports.length + Math.max(query, other);
    if (nearnessOf(reports[query]!, reports[other]!) === null || seen.has(key)) return;
    seen.add(key);
    compare(other, query, common);
  };
  for (const { members, guests } of places.values()) meetInBlock(reports, members, guests, compare);
  for (const { members, guests } of units.values()) meetInBlock(reports, members, guests, compareApart);
  for (const { members, guests } of cells.values()) {
    const first = reports[members[0]!]!.anchor.id;
    if (members.some((member) => reports[member]!.anchor.id !== first))
      meetInBlock(reports, members, guests, compareOnce);
  }
  return pairs.sort((a, b) => b.score - a.score || a.first - b.first || a.second - b.second);
}

type Blocks = Readonly<Record<'places' | 'units', Map<string, Block>>> & { readonly cells: Map<number, Block> };

function blocksOf(reports: readonly Weighed[]): Blocks {
  const blocks: Blocks = { places: new Map(), units: new Map(), cells: new Map() };
  const units = new Map<string, string>();
  for (const { anchor } of reports)
    if (anchor.kind === 'admin1') units.set(`${anchor.country} ${anchor.name}`, anchor.id);
  for (const [index, { anchor }] of reports.entries()) {
    put(blocks.places, anchor.id, 'members', index);
    if (isArea(anchor.kind)) {
      if (anchor.kind === 'admin1') put(blocks.units, `${anchor.country} ${anchor.name}`, 'members', index);
      continue;
    }
    const unit = `${anchor.country} ${anchor.admin1}`;
    if (units.has(unit)) put(blocks.units, unit, 'guests', index);
    for (const key of cellsOf(anchor)) put(blocks.cells, key, 'members', index);
  }
  return blocks;
}

function put<Key>(blocks: Map<Key, Block>, key: Key, side: keyof Block, index: number): void {
  const known = blocks.get(key);
  const block = known ?? { members: [], guests: [] };
  if (known === undefined) blocks.set(key, block);
  block[side].push(index);
}

/** Every half-degree cell that the place's circle touches. The middle of a place that lies in the circle is in one of them. */
function cellsOf({ lng, lat, radiusKm }: LinkPlace): Iterable<number> {
  const latReach = radiusKm / 111;
  const lngReach = latReach / Math.max(0.02, Math.cos((lat * Math.PI) / 180));
  const columns = 360 / CELL_DEGREES;
  const keys: number[] = [];
  for (let y = Math.floor((lat - latReach) / CELL_DEGREES); y <= Math.floor((lat + latReach) / CELL_DEGREES); y++) {
    for (let x = Math.floor((lng - lngReach) / CELL_DEGREES); x <= Math.floor((lng + lngReach) / CELL_DEGREES); x++) {
      keys.push(((x + columns) % columns) + y * columns);
    }
  }
  return keys.length > 1 ? new Set(keys) : keys;
}
