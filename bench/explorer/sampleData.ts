import type { MapData } from '../../src/map/mapData.ts';
import type { Category } from '../../src/model/category.ts';
import { PLACE_KINDS, PLACE_ROLES } from '../../src/model/columns.ts';
import type { PlaceKind } from '../../src/model/place.ts';
import type { CategoryId } from '../../src/model/report.ts';

type Spot = readonly [name: string, kind: PlaceKind, lng: number, lat: number, radiusKm: number, id: number, near?: 1];
type Event = readonly [
  category: number,
  reports: number,
  sureness: number,
  ...spots: (readonly [role: 'where' | 'from' | 'to', spot: string])[],
];

const SPOTS: readonly Spot[] = [
  ['Norilsk', 'settlement', 88.2027, 69.3535, 12, 1497337],
  ['Omsk', 'settlement', 73.3686, 54.9924, 20, 1496153],
  ['Novy Urengoy', 'settlement', 76.68, 66.08, 10, 1496511],
  ['Yakutsk', 'settlement', 129.73, 62.03, 250, 2013159, 1],
  ['Neryungri', 'settlement', 124.72, 56.66, 10, 2019309],
  ['Magadan', 'settlement', 150.8, 59.56, 10, 2123628],
  ['Chita', 'settlement', 113.5, 52.03, 15, 2025339],
  ['Asino', 'settlement', 86.15, 57.0, 8, 1511330],
  ['Tyumen', 'settlement', 65.53, 57.15, 15, 1488754],
  ['Moscow', 'settlement', 37.6156, 55.7522, 30, 524901],
  ['Saint Petersburg', 'settlement', 30.31, 59.94, 25, 498817],
  ['Yaroslavl', 'settlement', 39.87, 57.63, 12, 468902],
  ['Kursk', 'settlement', 36.19, 51.73, 12, 538560],
  ['Kursk Oblast', 'admin1', 36.2921, 51.7358, 110, 538555],
  ['Voronezh Oblast', 'admin1', 40.15, 51.0, 150, 472039],
  ['Lipetsk Oblast', 'admin1', 39.1, 52.7, 95, 535120],
  ['Sverdlovsk Oblast', 'admin1', 61.5, 58.7, 280, 1490542],
  ['Chukotka', 'admin1', 171, 66.5, 600, 2126099],
  ['Anadyr', 'settlement', 177.5, 64.73, 10, 2127202],
  ['Anchorage', 'settlement', -149.9, 61.22, 20, 5879400],
  ['Solntsevsky District', 'admin2', 43, 61, 120, 1],
  ['Belgorod', 'settlement', 36.59, 50.6, 12, 578072],
  ['Tbilisi', 'settlement', 44.83, 41.69, 15, 611717],
  ['Astana', 'settlement', 71.43, 51.18, 15, 1526273],
];
const EVENTS: readonly Event[] = [
  [0, 1, 240, ['from', 'Norilsk'], ['to', 'Omsk']],
  [1, 2, 240, ['where', 'Omsk']],
  [5, 1, 250, ['where', 'Novy Urengoy']],
  [0, 1, 150, ['where', 'Yakutsk']],
  [0, 2, 236, ['where', 'Neryungri']],
  [0, 1, 120, ['where', 'Magadan']],
  [1, 1, 100, ['where', 'Chita']],
  [2, 1, 240, ['where', 'Asino']],
  [1, 1, 240, ['where', 'Tyumen']],
  [3, 3, 240, ['where', 'Moscow']],
  [3, 1, 240, ['where', 'Saint Petersburg']],
  [0, 1, 240, ['where', 'Yaroslavl']],
  [3, 1, 240, ['where', 'Kursk']],
  [2, 1, 240, ['where', 'Kursk Oblast']],
  [2, 1, 240, ['where', 'Voronezh Oblast']],
  [2, 1, 240, ['where', 'Lipetsk Oblast']],
  [2, 3, 240, ['where', 'Sverdlovsk Oblast']],
  [4, 1, 240, ['where', 'Chukotka']],
  [4, 5, 240, ['from', 'Anadyr'], ['to', 'Anchorage']],
  [4, 1, 100, ['where', 'Solntsevsky District']],
  [4, 1, 100, ['where', 'Belgorod']],
  [0, 9, 240, ['from', 'Moscow'], ['to', 'Tbilisi']],
  [0, 14, 240, ['where', 'Tbilisi']],
  [0, 2, 240, ['from', 'Omsk'], ['to', 'Astana']],
];

/** Names and colours after Okabe and Ito. */
export const SAMPLE_CATEGORIES: readonly Category[] = (
  [
    ['departure', '#0072B2', 'circle'],
    ['training', '#009E73', 'triangle'],
    ['summons', '#E69F00', 'square'],
    ['protest', '#CC79A7', 'diamond'],
    ['casualty', '#777777', 'cross'],
    ['aid', '#56B4E9', 'star'],
  ] as const
).map(([id, color, shape]) => ({ id: id as CategoryId, label: id, color, colorDark: color, shape }));

export function sampleData(): MapData {
  const links = EVENTS.flatMap(([, , sureness, ...ends]) => ends.map(([role, name]) => ({ role, name, sureness })));
  const start = [0];
  for (const [, , , ...ends] of EVENTS) start.push(start.at(-1)! + ends.length);
  return {
    eventCount: EVENTS.length,
    spots: {
      lng: Float64Array.from(SPOTS, (spot) => spot[2]),
      lat: Float64Array.from(SPOTS, (spot) => spot[3]),
      radiusKm: Float32Array.from(SPOTS, (spot) => spot[4]),
      kind: Uint8Array.from(SPOTS, (spot) => PLACE_KINDS.indexOf(spot[1])),
      approximate: Uint8Array.from(SPOTS, (spot) => spot[6] ?? 0),
      geonamesId: Uint32Array.from(SPOTS, (spot) => spot[5]),
      name: SPOTS.map((spot) => spot[0]),
      names: SPOTS.map(() => undefined),
    },
    links: {
      start: Uint32Array.from(start),
      spot: Uint32Array.from(links, ({ name }) => SPOTS.findIndex((spot) => spot[0] === name)),
      role: Uint8Array.from(links, ({ role }) => PLACE_ROLES.indexOf(role)),
      confidence: Uint8Array.from(links, ({ sureness }) => sureness),
    },
    category: Uint8Array.from(EVENTS, ([category]) => category),
    reports: Uint32Array.from(EVENTS, ([, reports]) => reports),
    categories: SAMPLE_CATEGORIES,
  };
}
