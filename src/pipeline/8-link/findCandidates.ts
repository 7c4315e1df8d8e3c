import { isArea } from '../../model/place.ts';
import { Chains } from './chains.ts';
import { type Block, FEW, type Meeting, meetInBlock } from './meetInBlock.ts';
import { cosine, LEAST_COMMON, nearnessOf, SAME_HAPPENING, scorePair } from './scorePair.ts';
import type { Anchor, Weighed } from './weighReports.ts';

/** Two reports, by index, that look like one happening. `first` < `second`. */
export type Pair = { readonly first: number; readonly second: number; readonly score: number };

/** Takes two reports, by index, in any order; no two twice. */
export type OnCandidate = (one: number, other: number) => void;

const CELL_DEGREES = 0.5;

/** Whether two reports are a pair if their words agree up to `reach` times as well as they do. `common`: their cosine. */
export function mayPair(a: Weighed, b: Weighed, common: number, reach: number): boolean {
  const most = scorePair(a, b, common * reach);
  return most !== null && most >= SAME_HAPPENING;
}

/** Those of the candidates that `scorePair` puts at `SAME_HAPPENING` or above, best first. Two lists, by index. */
export function pairsOf(reports: readonly Weighed[], some: ArrayLike<number>, others: ArrayLike<number>): Pair[] {
  const pairs: Pair[] = [];
  for (let at = 0; at < some.length; at++) {
    const [first, second] = [Math.min(some[at]!, others[at]!), Math.max(some[at]!, others[at]!)];
    const [a, b] = [reports[first]!, reports[second]!];
    const score = scorePair(a, b, cosine(a, b));
    if (score !== null && score >= SAME_HAPPENING) pairs.push({ first, second, score });
  }
  return pairs.sort((a, b) => b.score - a.score || a.first - b.first || a.second - b.second);
}

/**
 * Finds every two reports that `mayPair`, without comparing all with all.
 *
 * Only reports of one block can be a pair: one place; a first-level unit with the places in it; half-degree cells that both places'
 * circles touch, for two places of which one lies in the other. Exact: the test compares it with all pairs. `few`: a block of so many
 * members is not indexed by words.
 */
export function findCandidates(
  reports: readonly Weighed[],
  reach: number,
  onCandidate: OnCandidate,
  few: number = FEW,
): void {
  const meeting: Meeting = { least: LEAST_COMMON / reach, few };
  const seen = new Set<number>();
  const compare = (other: number, query: number, common: number) => {
    if (mayPair(reports[query]!, reports[other]!, common, reach)) onCandidate(query, other);
  };
  const isOfOnePlace = (one: number, other: number) => reports[one]!.anchor.id === reports[other]!.anchor.id;
  /** Else the block of their place has them. */
  const areApart = (other: number, query: number) => !isOfOnePlace(query, other);
  const areNear = (other: number, query: number) =>
    !isOfOnePlace(query, other) && nearnessOf(reports[query]!, reports[other]!) !== null;
  const compareOnce = (other: number, query: number, common: number) => {
    const key = Math.min(query, other) * reports.length + Math.max(query, other);
    if (seen.has(key)) return;
    seen.add(key);
    compare(other, query, common);
  };
  for (const members of placesOf(reports).several())
    meetInBlock(reports, { members, guests: [] }, () => true, compare, meeting);
  for (const unit of unitsOf(reports)) meetInBlock(reports, unit, areApart, compare, meeting);
  for (const members of cellsOf(reports).several()) {
    const first = reports[members[0]!]!.anchor.id;
    if (members.some((member) => reports[member]!.anchor.id !== first))
      meetInBlock(reports, { members, guests: [] }, areNear, compareOnce, meeting);
  }
}

function placesOf(reports: readonly Weighed[]): Chains<string> {
  const places = new Chains<string>();
  for (let index = 0; index < reports.length; index++) places.add(reports[index]!.anchor.id, index);
  return places;
}

/** Reports of a first-level unit, with reports of places in it as guests. */
function unitsOf(reports: readonly Weighed[]): Block[] {
  const byCountry = new Map<string | null, Map<string | null, Block>>();
  for (let index = 0; index < reports.length; index++) {
    const { anchor } = reports[index]!;
    if (anchor.kind !== 'admin1') continue;
    const units = byCountry.get(anchor.country) ?? new Map<string | null, Block>();
    byCountry.set(anchor.country, units);
    const unit = units.get(anchor.unit) ?? { members: [], guests: [] };
    units.set(anchor.unit, unit);
    unit.members.push(index);
  }
  for (let index = 0; index < reports.length && byCountry.size > 0; index++) {
    const { anchor } = reports[index]!;
    if (!isArea(anchor.kind)) byCountry.get(anchor.country)?.get(anchor.unit)?.guests.push(index);
  }
  return [...byCountry.values()].flatMap((units) => [...units.values()]);
}

/** Reports of points, by the half-degree cells that their places' circles touch. The middle of a place that lies in a circle is in one of its cells. */
function cellsOf(reports: readonly Weighed[]): Chains<number> {
  const cells = new Chains<number>();
  for (let index = 0; index < reports.length; index++) {
    const { anchor } = reports[index]!;
    if (!isArea(anchor.kind)) addCells(cells, anchor, index);
  }
  return cells;
}

const COLUMNS = 360 / CELL_DEGREES;

function addCells(cells: Chains<number>, { lng, lat, radiusKm }: Anchor, index: number): void {
  const latReach = radiusKm / 111;
  const lngReach = latReach / Math.max(0.02, Math.cos((lat * Math.PI) / 180));
  const [west, east] = [Math.floor((lng - lngReach) / CELL_DEGREES), Math.floor((lng + lngReach) / CELL_DEGREES)];
  const lastColumn = Math.min(east, west + COLUMNS - 1); // a circle around a pole touches no cell twice
  for (let y = Math.floor((lat - latReach) / CELL_DEGREES); y <= Math.floor((lat + latReach) / CELL_DEGREES); y++) {
    for (let x = west; x <= lastColumn; x++) cells.add((((x % COLUMNS) + COLUMNS) % COLUMNS) + y * COLUMNS, index);
  }
}
