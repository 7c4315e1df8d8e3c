import { type EventColumns, widePlaces } from '../model/columns.ts';

/** West, south, east, north in degrees. West is greater than east when the box crosses the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export function isInBounds([west, south, east, north]: Bounds, lng: number, lat: number): boolean {
  if (lat < south || lat > north) return false;
  if (east - west >= 360) return true;
  return west <= east ? lng >= west && lng <= east : lng >= west || lng <= east;
}

/**
 * The smallest box around the places of the given events, places too wide for a mark left out; null when there are none.
 * Longitudes are cut at their widest gap, so Fiji and Chukotka make a narrow box across the antimeridian.
 */
export function boundsOfEvents(
  { placeStart, linkPlace, places }: EventColumns,
  events: Iterable<number>,
): Bounds | null {
  const isWide = widePlaces(places);
  const rows = new Set<number>();
  for (const event of events) {
    for (let link = placeStart[event]!; link < placeStart[event + 1]!; link++) {
      if (isWide[linkPlace[link]!] === 0) rows.add(linkPlace[link]!);
    }
  }
  if (rows.size === 0) return null;
  const lats = [...rows].map((row) => places.lat[row]!).sort((a, b) => a - b);
  const lngs = [...rows].map((row) => places.lng[row]!).sort((a, b) => a - b);
  let widest = lngs[0]! + 360 - lngs.at(-1)!;
  let first = 0;
  for (let i = 1; i < lngs.length; i++) {
    const gap = lngs[i]! - lngs[i - 1]!;
    if (gap <= widest) continue;
    widest = gap;
    first = i;
  }
  return [lngs[first]!, lats[0]!, lngs[(first + lngs.length - 1) % lngs.length]!, lats.at(-1)!];
}
