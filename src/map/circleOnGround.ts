import { greatCircle, type LngLat } from './greatCircle.ts';
import { mercatorX, mercatorY } from './mercator.ts';

const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;
const CORNERS = 64;
const ARC_STEPS = 48;

/** All points `radiusKm` from a point, as a closed line of x, y pairs on the unit square. On this projection it is no circle when it is large. */
export function circleOnGround(lng: number, lat: number, radiusKm: number): Float64Array {
  const points: LngLat[] = [];
  for (let corner = 0; corner <= CORNERS; corner++) {
    points.push(destination(lng, lat, radiusKm, (corner / CORNERS) * 2 * Math.PI));
  }
  return onUnitSquare(points);
}

/** The shortest way from one point to another, as x, y pairs on the unit square. */
export function arcOnGround(from: LngLat, to: LngLat): Float64Array {
  return onUnitSquare(greatCircle(from, to, ARC_STEPS));
}

function onUnitSquare(points: readonly LngLat[]): Float64Array {
  return Float64Array.from(points.flatMap(([lng, lat]) => [mercatorX(lng), mercatorY(lat)]));
}

/** Source: the direct problem on a sphere. `bearing` in radians clockwise from north. */
function destination(lng: number, lat: number, km: number, bearing: number): LngLat {
  const angle = km / EARTH_RADIUS_KM;
  const from = lat * RADIANS;
  const to = Math.asin(Math.sin(from) * Math.cos(angle) + Math.cos(from) * Math.sin(angle) * Math.cos(bearing));
  const turn = Math.atan2(
    Math.sin(bearing) * Math.sin(angle) * Math.cos(from),
    Math.cos(angle) - Math.sin(from) * Math.sin(to),
  );
  return [lng + turn / RADIANS, to / RADIANS];
}
