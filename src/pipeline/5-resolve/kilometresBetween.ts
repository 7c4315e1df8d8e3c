export const EARTH_RADIUS_KM = 6371;

/** Great-circle kilometres between two unit vectors (x, y, z), given by where they start in the arrays. */
export function kilometresBetween(a: readonly number[], atA: number, b: readonly number[], atB: number): number {
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chordSquared(a, atA, b, atB)) / 2));
}

/** Square of the straight line through the Earth, in Earth radii: grows with the distance and costs no root. */
function chordSquared(a: readonly number[], atA: number, b: readonly number[], atB: number): number {
  const x = a[atA]! - b[atB]!;
  const y = a[atA + 1]! - b[atB + 1]!;
  const z = a[atA + 2]! - b[atB + 2]!;
  return x * x + y * y + z * z;
}
