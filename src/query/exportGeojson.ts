import type { EventRecord } from '../model/event.ts';
import { featureOf } from '../model/featureOf.ts';

/** The given events, each the very Feature that `events.geojson` has of it. */
export function exportGeojson(events: readonly EventRecord[]): string {
  return `{"type":"FeatureCollection","features":[\n${events.map((event) => featureOf(event)).join(',\n')}\n]}\n`;
}
