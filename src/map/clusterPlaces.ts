import { TILE_PIXELS } from './mercator.ts';
import { mayJoin, type PlacedSpots } from './spotShape.ts';

/** Levels are half zooms: level 0 is zoom 0, level 1 zoom 0.5. */
export const LEVELS_PER_ZOOM = 2;
export const LAST_LEVEL = 20;
/** Marks closer than this are one group. */
export const GROUP_PIXELS = 30;

/**
 * Which spots stand together at which zoom: per level, the leader of every spot. A spot alone leads itself. Groups sit at their leader,
 * a real place, and hold whole groups of the next finer level, so zooming in only ever takes them apart.
 */
export type SpotLevels = readonly SpotLevel[];

export type SpotLevel = {
  /** The leader of each spot. */
  readonly leaderOf: Uint32Array;
  /** How many spots each leader holds, itself included; 0 for spots that lead nothing. */
  readonly held: Uint32Array;
  /** The most reports under one leader that is drawn as a circle, at least 1. */
  readonly heaviest: number;
};

/** The level whose groups are shown at a zoom. */
export function levelOfZoom(zoom: number): number {
  return Math.max(0, Math.min(LAST_LEVEL, Math.floor(zoom * LEVELS_PER_ZOOM)));
}

/**
 * Groups spots once per data set; a filter never enters here. From the finest level to the coarsest, the heaviest leader first (ties: lower
 * index), each takes in every leader not yet taken within `GROUP_PIXELS`. In: `weight`, reports per spot over the whole data set.
 * Distances wrap around the antimeridian. About spots × levels steps.
 */
export function clusterPlaces(spots: PlacedSpots, weight: ArrayLike<number>): SpotLevels {
  const levels: SpotLevel[] = [];
  const weights = new Float64Array(spots.count);
  for (let spot = 0; spot < spots.count; spot++) weights[spots.canonical[spot]!]! += weight[spot]!;
  let leaders = spots.canonical.filter((leader, spot) => leader === spot);
  let leaderOf = spots.canonical;
  for (let level = LAST_LEVEL; level >= 0; level--) {
    const zoom = level / LEVELS_PER_ZOOM;
    const takenBy = group(spots, leaders, weights, zoom);
    leaderOf = leaderOf.map((leader) => takenBy[leader]!);
    leaders = leaders.filter((leader) => takenBy[leader] === leader);
    levels[level] = levelOf(spots, leaders, leaderOf, weights);
  }
  return levels;
}

function levelOf(spots: PlacedSpots, leaders: Uint32Array, leaderOf: Uint32Array, weights: Float64Array): SpotLevel {
  const held = new Uint32Array(spots.count);
  for (let spot = 0; spot < spots.count; spot++) if (spots.canonical[spot] === spot) held[leaderOf[spot]!]! += 1;
  let heaviest = 1;
  for (const leader of leaders) {
    if (held[leader]! > 1 || spots.shape[leader] === 'point') heaviest = Math.max(heaviest, weights[leader]!);
  }
  return { leaderOf, held, heaviest };
}

/** One level: who takes in whom. Adds the weights of those taken to their leader's. */
function group(spots: PlacedSpots, leaders: Uint32Array, weights: Float64Array, zoom: number): Uint32Array {
  const takenBy = new Uint32Array(spots.count);
  for (let spot = 0; spot < spots.count; spot++) takenBy[spot] = spot;
  const joining = heaviestFirst(
    leaders.filter((leader) => mayJoin(spots, leader, zoom)),
    weights,
  );
  const reach = GROUP_PIXELS / (TILE_PIXELS * 2 ** zoom);
  const cells = createCells(spots, joining, reach);
  const isTaken = new Uint8Array(spots.count);
  for (const leader of joining) {
    if (isTaken[leader] === 1) continue;
    isTaken[leader] = 1;
    cells.forEachNear(leader, (other) => {
      if (isTaken[other] === 1 || distanceSquared(spots, leader, other) > reach * reach) return;
      isTaken[other] = 1;
      takenBy[other] = leader;
      weights[leader]! += weights[other]!;
    });
  }
  return takenBy;
}

/** Sorted by one number each, which is many times faster than by a comparison function. Weights are whole and far below 2^53 / spots. */
function heaviestFirst(leaders: Uint32Array, weights: Float64Array): Uint32Array {
  const count = weights.length;
  const keys = new Float64Array(leaders.length);
  for (let index = 0; index < leaders.length; index++)
    keys[index] = leaders[index]! - weights[leaders[index]!]! * count;
  keys.sort();
  const sorted = new Uint32Array(leaders.length);
  for (let index = 0; index < keys.length; index++) sorted[index] = ((keys[index]! % count) + count) % count;
  return sorted;
}

function distanceSquared({ x, y }: PlacedSpots, a: number, b: number): number {
  const across = Math.abs(x[a]! - x[b]!);
  const dx = Math.min(across, 1 - across);
  const dy = y[a]! - y[b]!;
  return dx * dx + dy * dy;
}

type Cells = { readonly forEachNear: (spot: number, visit: (other: number) => void) => void };

const NOBODY = -1;

/**
 * Leaders by square cell of one reach, so that only nine cells are searched; a row of cells closes around the antimeridian.
 * A hash table of chains in flat arrays: no object a cell, since this runs 21 times over every place.
 */
function createCells({ count, x, y }: PlacedSpots, leaders: Uint32Array, reach: number): Cells {
  const columns = Math.floor(1 / reach);
  const slots = 2 ** Math.ceil(Math.log2(leaders.length * 2 + 2));
  const first = new Int32Array(slots).fill(NOBODY);
  const next = new Int32Array(count);
  const cellOf = new Int32Array(count);
  const columnOf = (spot: number): number =>
    Math.min(columns - 1, Math.floor((x[spot]! - Math.floor(x[spot]!)) * columns));
  const rowOf = (spot: number): number => Math.floor(y[spot]! * columns);
  const slotOf = (cell: number): number => (Math.imul(cell, 0x9e3779b1) >>> 0) & (slots - 1);
  for (const leader of leaders) {
    const cell = rowOf(leader) * columns + columnOf(leader);
    const slot = slotOf(cell);
    cellOf[leader] = cell;
    next[leader] = first[slot]!;
    first[slot] = leader;
  }
  const forEachIn = (cell: number, visit: (other: number) => void): void => {
    for (let other = first[slotOf(cell)]!; other !== NOBODY; other = next[other]!) {
      if (cellOf[other] === cell) visit(other);
    }
  };
  return {
    forEachNear: (spot, visit) => {
      const column = columnOf(spot);
      const row = rowOf(spot);
      for (let step = -1; step <= 1; step++) {
        const nearColumn = (column + step + columns) % columns;
        for (let nearRow = row - 1; nearRow <= row + 1; nearRow++) forEachIn(nearRow * columns + nearColumn, visit);
      }
    },
  };
}
