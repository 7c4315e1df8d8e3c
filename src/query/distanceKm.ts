const EARTH_RADIUS_KM = 6371;

/** Distance along the ground between two points in degrees, by the haversine formula (R. W. Sinnott, 1984). */
export function distanceKm(a: { lng: number; lat: number }, b: { lng: number; lat: number }): number {
  const radians = Math.PI / 180;
  const half = (degrees: number): number => Math.sin((degrees * radians) / 2) ** 2;
  const share = half(b.lat - a.lat) + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * half(b.lng - a.lng);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(share)));
}
