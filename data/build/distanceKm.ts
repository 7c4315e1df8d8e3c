const KM_PER_DEGREE = 111.2;
const RADIANS = Math.PI / 180;

type Point = { readonly lng: number; readonly lat: number };

/** Distance of two near points in km, on a plane that touches the globe between them; right to 1 % below 500 km. */
export function distanceKm(a: Point, b: Point): number {
  let degrees = Math.abs(a.lng - b.lng);
  if (degrees > 180) degrees = 360 - degrees;
  return KM_PER_DEGREE * Math.hypot(a.lat - b.lat, degrees * Math.cos(((a.lat + b.lat) / 2) * RADIANS));
}
