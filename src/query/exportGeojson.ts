import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { EventRecord } from '../model/event.ts';
import type { ReportPlace } from '../model/report.ts';

/** The given events as `events.geojson` has them: a point at the place, a line for a movement, no geometry without a place. */
export function exportGeojson(events: readonly EventRecord[]): string {
  const collection: FeatureCollection<Point | LineString | null, EventRecord> = {
    type: 'FeatureCollection',
    features: events.map(toFeature),
  };
  return `${JSON.stringify(collection)}\n`;
}

function toFeature(event: EventRecord): Feature<Point | LineString | null, EventRecord> {
  return { type: 'Feature', id: event.id, geometry: geometryOf(event.places), properties: event };
}

function geometryOf(places: readonly ReportPlace[]): Point | LineString | null {
  const from = places.find(({ role }) => role === 'from');
  const to = places.find(({ role }) => role === 'to');
  if (from !== undefined && to !== undefined) return { type: 'LineString', coordinates: [at(from), at(to)] };
  const [first] = places;
  return first === undefined ? null : { type: 'Point', coordinates: at(first) };
}

const at = ({ lng, lat }: ReportPlace): [number, number] => [lng, lat];
