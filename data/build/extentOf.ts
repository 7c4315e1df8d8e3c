import { distanceKm } from './distanceKm.ts';
import type { GazetteerRow } from './gazetteerRow.ts';

const LEAST_KM = 3;
/** Share of member places that the radius must take in; the farthest tenth are often mistakes or enclaves. */
const SHARE = 0.9;

export type Extent = {
  readonly lng: number;
  readonly lat: number;
  readonly radiusKm: number;
  readonly population: number;
};

/**
 * Point and radius of a unit from the places in it: the mean position on the sphere, and the distance within which 90 % of them lie
 * (at least 3 km). Population is the sum of theirs, parts of cities left out. Null for a unit with no places.
 */
export function extentOf(members: readonly GazetteerRow[]): Extent | null {
  if (members.length === 0) return null;
  const centre = meanPoint(members);
  const distances = members.map((member) => distanceKm(centre, member)).sort((a, b) => a - b);
  const radiusKm = distances[Math.min(distances.length - 1, Math.floor(distances.length * SHARE))] as number;
  let population = 0;
  for (const member of members) if (member.featureClass === 'settlement') population += member.population;
  return { ...centre, radiusKm: Math.max(LEAST_KM, radiusKm), population };
}

/** The mean of unit vectors, so that units across 180° do not land on the other side of the world. */
function meanPoint(points: readonly { lng: number; lat: number }[]): { lng: number; lat: number } {
  let x = 0;
  let y = 0;
  let z = 0;
  for (const { lng, lat } of points) {
    const phi = (lat * Math.PI) / 180;
    const lambda = (lng * Math.PI) / 180;
    x += Math.cos(phi) * Math.cos(lambda);
    y += Math.cos(phi) * Math.sin(lambda);
    z += Math.sin(phi);
  }
  return { lng: (Math.atan2(y, x) * 180) / Math.PI, lat: (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI };
}
