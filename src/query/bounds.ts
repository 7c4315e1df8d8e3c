import { type EventColumns, PLACE_KINDS, widePlaces } from '../model/columns.ts';
import { isArea } from '../model/place.ts';

/** West, south, east, north in degrees. West is greater than east when the box crosses the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The box of a place's outline where one is known, by place id. */
export type OutlineBoxes = (id: string) => Bounds | undefined;

/** Edges are in. The meridian at 180 and at -180 is one. */
export function isInBounds([west, south, east, north]: Bounds, lng: number, lat: number): boolean {
  if (lat < south || lat > north) return false;
  if (east - west >= 360) return true;
  const holds = (at: number): boolean => (west <= east ? at >= west && at <= east : at >= west || at <= east);
  return holds(lng) || (Math.abs(lng) === 180 && holds(-lng));
}

/**
 * The smallest box around the places of the given events, places too wide for a mark left out; null when there are none. A region is taken in
 * whole: by its outline where that is known, else by the circle around its point. Longitudes are cut at their widest gap, so Fiji and
 * Chukotka make a narrow box across the antimeridian; but places around more than half the Earth are cut there, as readers know world maps.
 */
export function boundsOfEvents(
  { placeStart, linkPlace, places }: EventColumns,
  events: Iterable<number>,
  outlines: OutlineBoxes = () => undefined,
): Bounds | null {
  const isWide = widePlaces(places);
  const rows = new Set<number>();
  for (const event of events) {
    for (let link = placeStart[event]!; link < placeStart[event + 1]!; link++) {
      if (isWide[linkPlace[link]!] === 0) rows.add(linkPlace[link]!);
    }
  }
  return rows.size === 0 ? null : around(Array.from(rows, (row) => boxOfPlace(places, row, outlines)));
}

const KM_PER_DEGREE = 111.2;
/** Nearer to a pole a circle is as wide as the world. */
const MOST_LAT = 85;

function boxOfPlace(places: EventColumns['places'], row: number, outlines: OutlineBoxes): Bounds {
  const [lng, lat] = [places.lng[row]!, places.lat[row]!];
  if (!isArea(PLACE_KINDS[places.kind[row]!]!)) return [lng, lat, lng, lat];
  const outline = outlines(places.texts[row]!.id);
  if (outline !== undefined) return outline;
  const high = places.radiusKm[row]! / KM_PER_DEGREE;
  const wide = Math.min(180, high / Math.cos((Math.min(MOST_LAT, Math.abs(lat)) * Math.PI) / 180));
  return [lng - wide, Math.max(-MOST_LAT, lat - high), lng + wide, Math.min(MOST_LAT, lat + high)];
}

function around(boxes: readonly Bounds[]): Bounds {
  const spans = boxes.map(([west, , east]) => ({ west, width: west <= east ? east - west : east + 360 - west }));
  const [west, width] = narrowest(spans.sort((a, b) => a.west - b.west));
  const south = boxes.reduce((least, box) => Math.min(least, box[1]), 90);
  const north = boxes.reduce((most, box) => Math.max(most, box[3]), -90);
  return [west, south, within180(west + width), north];
}

type Span = { readonly west: number; readonly width: number };
const HALF_EARTH = 180;

/** In: stretches of longitude by where they start. Out: where one that holds them all starts, and its width: the shortest, or that from -180 to 180 when none is short. */
function narrowest(spans: readonly Span[]): [number, number] {
  const first = spans[0]!.west;
  const end = spans.reduce((most, span) => Math.max(most, span.west + span.width), first);
  let [start, widest, reached] = [first, first + 360 - end, spans[0]!.west + spans[0]!.width];
  for (const { west, width } of spans) {
    if (west - reached > widest) [start, widest] = [west, west - reached];
    reached = Math.max(reached, west + width);
  }
  const width = 360 - Math.max(0, widest);
  if (width <= HALF_EARTH) return [start, width];
  return first >= -180 && end <= 180 ? [first, end - first] : [-180, 360];
}

const within180 = (lng: number): number => (lng > 180 ? lng - 360 : lng);
