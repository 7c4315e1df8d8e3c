import type { Gazetteer } from '../../gazetteer/gazetteer.ts';

export const EARTH_RADIUS_KM = 6371;
const RADIANS = Math.PI / 180;

/** Points of rows as unit vectors (x, y, z one after another), so that a distance costs one dot product. */
export function unitVectors(gazetteer: Gazetteer, rows: Uint32Array): Float64Array {
  const vectors = new Float64Array(rows.length * 3);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    const lat = (gazetteer.lat[row] ?? 0) * RADIANS;
    const lng = (gazetteer.lng[row] ?? 0) * RADIANS;
    const ring = Math.cos(lat);
    vectors[index * 3] = ring * Math.cos(lng);
    vectors[index * 3 + 1] = ring * Math.sin(lng);
    vectors[index * 3 + 2] = Math.sin(lat);
  }
  return vectors;
}

/** Great-circle kilometres between two unit vectors, given by their offsets in the arrays. */
export function kilometresBetween(a: Float64Array, atA: number, b: Float64Array, atB: number): number {
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chordSquared(a, atA, b, atB)) / 2));
}

/** Square of the straight line through the Earth, in Earth radii: grows with the distance and costs no root. */
function chordSquared(a: Float64Array, atA: number, b: Float64Array, atB: number): number {
  const x = a[atA]! - b[atB]!;
  const y = a[atA + 1]! - b[atB + 1]!;
  const z = a[atA + 2]! - b[atB + 2]!;
  return x * x + y * y + z * z;
}
