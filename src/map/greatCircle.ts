export type LngLat = readonly [lng: number, lat: number];

const RADIANS = Math.PI / 180;

/**
 * Points along the shortest way over the globe, both ends included, `steps` + 1 of them. Longitudes run on past ±180 rather than jump, so that
 * the line can be drawn in one go. For points at opposite ends of the Earth the way over the north pole is taken.
 * Source: interpolation on the sphere (slerp) of the two unit vectors.
 */
export function greatCircle(from: LngLat, to: LngLat, steps: number): LngLat[] {
  const a = unitVector(from);
  const b = unitVector(to);
  const angle = Math.acos(Math.max(-1, Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
  if (angle < 1e-9) return Array.from({ length: steps + 1 }, () => from);
  if (Math.PI - angle < 1e-6)
    return [...greatCircle(from, [from[0], 90], steps / 2), ...greatCircle([to[0], 90], to, steps / 2).slice(1)];
  const points: LngLat[] = [];
  let before = from[0];
  for (let step = 0; step <= steps; step++) {
    const share = step / steps;
    const p = Math.sin((1 - share) * angle) / Math.sin(angle);
    const q = Math.sin(share * angle) / Math.sin(angle);
    const x = p * a[0] + q * b[0];
    const y = p * a[1] + q * b[1];
    const z = p * a[2] + q * b[2];
    const lng = continueFrom(before, Math.atan2(y, x) / RADIANS);
    points.push([lng, Math.atan2(z, Math.hypot(x, y)) / RADIANS]);
    before = lng;
  }
  return points;
}

function unitVector([lng, lat]: LngLat): readonly [number, number, number] {
  return [
    Math.cos(lat * RADIANS) * Math.cos(lng * RADIANS),
    Math.cos(lat * RADIANS) * Math.sin(lng * RADIANS),
    Math.sin(lat * RADIANS),
  ];
}

/** The same longitude, whole turns away, that is nearest to the one before. */
const continueFrom = (before: number, lng: number): number => lng + 360 * Math.round((before - lng) / 360);
