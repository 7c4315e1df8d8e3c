import type { MapData } from '../../../../src/map/mapData.ts';
import { PLACE_KINDS, PLACE_ROLES } from '../../../../src/model/columns.ts';
import { SAMPLE_CATEGORIES } from '../../sampleData.ts';

/** Seeded events, sorted by day, as the map takes them; `lng` and `lat` per event for the methods that know no places. */
export type BenchData = MapData & {
  readonly day: Float32Array;
  readonly lng: Float32Array;
  readonly lat: Float32Array;
};

const DAYS = 365;
const PLACES = 5000;
const HUBS = 300;

/** The same `count` gives the same events. Places crowd around hubs, and few places have most events, as in news. */
export function benchData(count: number): BenchData {
  const random = mulberry32(20_240_229);
  const hubs = Array.from({ length: HUBS }, () => [random() * 320 - 160, random() * 110 - 45] as const);
  const spots = Array.from({ length: PLACES }, () => {
    const [lng, lat] = hubs[Math.floor(random() ** 2 * HUBS)]!;
    return [lng + (random() + random() - 1) * 6, lat + (random() + random() - 1) * 4] as const;
  });
  const spot = Uint32Array.from({ length: count }, () => Math.floor(random() ** 3 * PLACES));
  return {
    eventCount: count,
    day: Float32Array.from({ length: count }, (_, event) => Math.floor((event / count) * DAYS)),
    lng: Float32Array.from(spot, (row) => spots[row]![0]),
    lat: Float32Array.from(spot, (row) => spots[row]![1]),
    spots: {
      lng: Float64Array.from(spots, ([lng]) => lng),
      lat: Float64Array.from(spots, ([, lat]) => lat),
      radiusKm: new Float32Array(PLACES).fill(10),
      kind: new Uint8Array(PLACES).fill(PLACE_KINDS.indexOf('settlement')),
      approximate: new Uint8Array(PLACES),
      geonamesId: new Uint32Array(PLACES),
      name: spots.map((_, row) => `Place ${row}`),
      names: spots.map(() => undefined),
    },
    links: {
      start: Uint32Array.from({ length: count + 1 }, (_, event) => event),
      spot,
      role: new Uint8Array(count).fill(PLACE_ROLES.indexOf('where')),
      confidence: Uint8Array.from({ length: count }, () => 120 + Math.floor(random() * 136)),
    },
    category: Uint8Array.from({ length: count }, () => Math.floor(random() ** 2 * SAMPLE_CATEGORIES.length)),
    reports: Uint32Array.from({ length: count }, () => 1 + Math.floor(random() ** 4 * 5)),
    categories: SAMPLE_CATEGORIES,
  };
}

/** Index of the first event on or after a day: days ascend. */
export function firstOn(day: Float32Array, wanted: number): number {
  let [low, high] = [0, day.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (day[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Numbers from 0 to 1, the same every time. Source: Tommy Ettinger's mulberry32. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
