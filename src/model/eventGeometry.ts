import type { LineString, Point } from 'geojson';
import { isArea } from './place.ts';
import type { ReportPlace } from './report.ts';
import { roundDegrees } from './roundPlace.ts';

const ROLE_ORDER = { where: 0, to: 1, from: 2 } as const;

/** The place an event is shown at: where it happened, else where it went, else where it came from; a town before an area. */
export function mainPlace(places: readonly ReportPlace[]): ReportPlace {
  let main = places[0];
  if (main === undefined) throw new Error('an event without a place');
  for (let at = 1; at < places.length; at++) if (rank(places[at]!) < rank(main)) main = places[at]!;
  return main;
}

const rank = ({ role, kind }: ReportPlace): number => 2 * ROLE_ORDER[role] + Number(isArea(kind));

/** A line for a way from one place to another, else a point at the main place. `[lng, lat]`, WGS 84 degrees. */
export function eventGeometry(places: readonly ReportPlace[]): Point | LineString {
  const to = places.find(({ role }) => role === 'to');
  const origin =
    places.find(({ role }) => role === 'from') ??
    (to === undefined ? undefined : places.find(({ role }) => role === 'where'));
  if (to !== undefined && origin !== undefined && origin.id !== to.id) {
    return { type: 'LineString', coordinates: [positionOf(origin), positionOf(to)] };
  }
  return { type: 'Point', coordinates: positionOf(mainPlace(places)) };
}

const positionOf = ({ lng, lat }: ReportPlace): [number, number] => [roundDegrees(lng), roundDegrees(lat)];
