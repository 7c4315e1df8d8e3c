import type { MapBounds } from '../map/eventMap.ts';
import type { MapData } from '../map/mapData.ts';
import { OTHER_CATEGORY } from '../model/category.ts';
import { PLACE_KINDS } from '../model/columns.ts';
import type { ReviewCandidate } from '../model/review.ts';

const GEONAMES_ID = /^geonames:(\d+)$/u;

/** The places that a name may mean as a data set of the explorer's map: one event each, in their order. */
export function candidateData(candidates: readonly ReviewCandidate[]): MapData {
  const count = candidates.length;
  const numbers = Uint32Array.from({ length: count + 1 }, (_, index) => index);
  return {
    eventCount: count,
    spots: {
      lng: Float64Array.from(candidates, ({ lng }) => lng),
      lat: Float64Array.from(candidates, ({ lat }) => lat),
      radiusKm: Float32Array.from(candidates, ({ radiusKm }) => radiusKm),
      kind: Uint8Array.from(candidates, ({ kind }) => PLACE_KINDS.indexOf(kind)),
      approximate: new Uint8Array(count),
      geonamesId: Uint32Array.from(candidates, ({ id }) => Number(GEONAMES_ID.exec(id)?.[1] ?? 0)),
      name: candidates.map(({ name }) => name),
      names: candidates.map(() => undefined),
    },
    links: {
      start: numbers,
      spot: numbers.slice(0, count),
      role: new Uint8Array(count),
      confidence: new Uint8Array(count).fill(255),
    },
    category: new Uint8Array(count),
    reports: new Uint32Array(count).fill(1),
    categories: [OTHER_CATEGORY],
  };
}

/** A box around a single town would show nothing one knows: it is at least so many degrees wide and high. */
const LEAST_WIDTH = 14;
const LEAST_HEIGHT = 7;

/** A box around them with some of the country about, west, south, east, north; null for none. Never past the antimeridian. */
export function boundsOfCandidates(candidates: readonly ReviewCandidate[]): MapBounds | null {
  if (candidates.length === 0) return null;
  const [west, east] = spread(
    candidates.map(({ lng }) => lng),
    LEAST_WIDTH,
    180,
  );
  const [south, north] = spread(
    candidates.map(({ lat }) => lat),
    LEAST_HEIGHT,
    84,
  );
  return [west, south, east, north];
}

function spread(values: readonly number[], least: number, end: number): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const more = Math.max(0, least - (high - low)) / 2;
  return [Math.max(-end, low - more), Math.min(end, high + more)];
}
