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
  leaderOf.forEach((leader, spot) => {
    if (spots.canonical[spot] === spot) held[leader]! += 1;
  });
  let heaviest = 1;
  for (const leader of leaders) {
    if (held[leader]! > 1 || spots.shape[leader] === 'point') heaviest = Math.max(heaviest, weights[leader]!);
  }
  return { leaderOf, held, heaviest };
}

/** One level: who takes in whom. Adds the weights of those taken to their leader's. */
function group(spots: PlacedSpots, leaders: Uint32Array, weights: Float64Array, zoom: number): Uint32Array {
  const takenBy = Uint32Array.from({ length: spots.count }, (_, spot) => spot);
  const joining = leaders.filter((leader) => mayJoin(spots, leader, zoom));
  joining.sort((a, b) => weights[b]! - weights[a]! || a - b);
  const reach = GROUP_PIXELS / (TILE_PIXELS * 2 ** zoom);
  const cells = new Cells(spots, joining, reach);
  const isTaken = new Uint8Array(spots.count);
  for (const leader of joining) {
    if (isTaken[leader] === 1) continue;
    isTaken[leader] = 1;
    for (const other of cells.near(leader)) {
      if (isTaken[other] === 1 || distanceSquared(spots, leader, other) > reach * reach) continue;
      isTaken[other] = 1;
      takenBy[other] = leader;
      weights[leader]! += weights[other]!;
    }
  }
  return takenBy;
}

function distanceSquared({ x, y }: PlacedSpots, a: number, b: number): number {
  const across = Math.abs(x[a]! - x[b]!);
  const dx = Math.min(across, 1 - across);
  const dy = y[a]! - y[b]!;
  return dx * dx + dy * dy;
}

/** Leaders by square cell of one reach, so that only nine cells are searched. The rows of cells close around the antimeridian. */
class Cells {
  private readonly spots: PlacedSpots;
  private readonly columns: number;
  private readonly byCell = new Map<number, number[]>();

  constructor(spots: PlacedSpots, leaders: Uint32Array, reach: number) {
    this.spots = spots;
    this.columns = Math.max(1, Math.floor(1 / reach));
    for (const leader of leaders) {
      const cell = this.cell(this.column(leader), this.row(leader));
      const members = this.byCell.get(cell);
      if (members === undefined) this.byCell.set(cell, [leader]);
      else members.push(leader);
    }
  }

  *near(leader: number): Generator<number> {
    const column = this.column(leader);
    const row = this.row(leader);
    const columns = new Set([-1, 0, 1].map((step) => (column + step + this.columns) % this.columns));
    for (const nearColumn of columns) {
      for (let nearRow = row - 1; nearRow <= row + 1; nearRow++)
        yield* this.byCell.get(this.cell(nearColumn, nearRow)) ?? [];
    }
  }

  private column(spot: number): number {
    const { x } = this.spots;
    return Math.min(this.columns - 1, Math.floor((x[spot]! - Math.floor(x[spot]!)) * this.columns));
  }

  private row(spot: number): number {
    return Math.floor(this.spots.y[spot]! * this.columns);
  }

  private cell(column: number, row: number): number {
    return (row + 1) * this.columns + column;
  }
}
