import { createRequire } from 'node:module';
import path from 'node:path';
import type { Feature, Point, Position } from 'geojson';
import countries from 'i18n-iso-countries';
import { readTable } from './basemapCsv.ts';
import type { Land } from './basemapTopology.ts';

/** A country's name at the middle of its largest piece of land. `rank` is the zoom from which it is worth showing. */
export type CountryLabel = Feature<
  Point,
  {
    readonly name: string;
    readonly name_ru: string;
    readonly name_uk: string;
    readonly name_ar: string;
    readonly rank: number;
  }
>;

const LANGUAGES = ['en', 'ru', 'uk', 'ar'] as const;
/** Kosovo is not in ISO 3166; this is the code in use. */
const OWN_CODES: Readonly<Record<string, string>> = { XKX: 'XK' };
/** A country whose mainland is this wide or high on screen gets its name. */
const SHOWN_PIXELS = 40;
const LAST_RANK = 6;
const GRID = 32;

/** Labels for every owner that has an ISO name, in the order of the countries. In: the folder of the hand-written tables. */
export function countryLabels(land: Land, tables: string): CountryLabel[] {
  const require = createRequire(import.meta.url);
  for (const language of LANGUAGES) countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`));
  const short = new Map(readTable(path.join(tables, 'country-labels.csv')).map((row) => [row['iso2'], row]));
  const english = new Map(readTable(path.join(tables, 'countries.csv')).map((row) => [row['iso2'], row['name']]));
  return land.countries.flatMap(({ geometry, properties: { owner } }) => {
    const iso2 = OWN_CODES[owner] ?? countries.alpha3ToAlpha2(owner);
    if (iso2 === undefined) return [];
    const nameIn = (language: (typeof LANGUAGES)[number]): string =>
      short.get(iso2)?.[language] ||
      (language === 'en' && english.get(iso2)) ||
      countries.getName(iso2, language) ||
      '';
    const ring = largestRing(geometry.coordinates);
    const label: CountryLabel = {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: middleOf(ring) },
      properties: {
        name: nameIn('en'),
        name_ru: nameIn('ru'),
        name_uk: nameIn('uk'),
        name_ar: nameIn('ar'),
        rank: rankOf(ring),
      },
    };
    return label.properties.name === '' ? [] : [label];
  });
}

type Ring = readonly Position[];

function largestRing(polygons: readonly (readonly Ring[])[]): Ring {
  return polygons.map(([outer = []]) => outer).reduce((best, ring) => (areaOf(ring) > areaOf(best) ? ring : best));
}

/** Square degrees. */
function areaOf(ring: Ring): number {
  let twice = 0;
  for (let index = 1; index < ring.length; index++) {
    const [a, b] = [ring[index - 1]!, ring[index]!];
    twice += a[0]! * b[1]! - b[0]! * a[1]!;
  }
  return Math.abs(twice) / 2;
}

function boxOf(ring: Ring): readonly [west: number, south: number, east: number, north: number] {
  const [lngs, lats] = [ring.map(([lng]) => lng!), ring.map((point) => point[1]!)];
  const least = (numbers: number[]) => numbers.reduce((a, b) => Math.min(a, b));
  const most = (numbers: number[]) => numbers.reduce((a, b) => Math.max(a, b));
  return [least(lngs), least(lats), most(lngs), most(lats)];
}

function rankOf(ring: Ring): number {
  const [west, , east] = boxOf(ring);
  const width = Math.max((east - west) / 360, Math.sqrt(areaOf(ring)) / 360);
  return Math.max(1, Math.min(LAST_RANK, Math.ceil(Math.log2(SHOWN_PIXELS / (512 * width)))));
}

/** The point of a grid that is inside and farthest from the edge: a centroid may lie in the sea or in a neighbour. */
function middleOf(ring: Ring): Position {
  const [west, south, east, north] = boxOf(ring);
  let best: Position = [(west + east) / 2, (south + north) / 2];
  let farthest = 0;
  for (let column = 1; column < GRID; column++) {
    for (let row = 1; row < GRID; row++) {
      const point = [west + ((east - west) * column) / GRID, south + ((north - south) * row) / GRID];
      const distance = isInside(ring, point) ? distanceToEdge(ring, point) : 0;
      if (distance <= farthest) continue;
      farthest = distance;
      best = point;
    }
  }
  return best;
}

function isInside(ring: Ring, [x = 0, y = 0]: Position): boolean {
  let inside = false;
  for (let index = 1; index < ring.length; index++) {
    const [[ax, ay], [bx, by]] = [ring[index - 1] as [number, number], ring[index] as [number, number]];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** To the nearest corner, with degrees of longitude shortened as they are at that latitude. */
function distanceToEdge(ring: Ring, [x = 0, y = 0]: Position): number {
  const shrink = Math.cos((y * Math.PI) / 180);
  return ring.reduce((nearest, [cornerX = 0, cornerY = 0]) => {
    const [dx, dy] = [(cornerX - x) * shrink, cornerY - y];
    return Math.min(nearest, dx * dx + dy * dy);
  }, Number.POSITIVE_INFINITY);
}
