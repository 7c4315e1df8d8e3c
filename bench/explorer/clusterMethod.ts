import type { Feature, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { type BenchData, firstOn } from './benchData.ts';
import { type BenchMethod, readBack } from './benchMethod.ts';
import { startGround } from './startGround.ts';

/** MapLibre's own way: hand it the features that pass, and let its worker cluster them. Circles alone, without text, which would be slower. */
export function clusterMethod(): BenchMethod {
  let map: MapLibreMap;
  let features: Feature<Point>[] = [];
  let day: Float32Array;
  const show = async (first: number, end: number): Promise<void> => {
    map
      .getSource<GeoJSONSource>('events')!
      .setData({ type: 'FeatureCollection', features: features.slice(first, end) });
    await map.once('idle');
    readBack(map.getCanvas());
  };
  return {
    start: async (container, data: BenchData) => {
      day = data.day;
      features = Array.from({ length: data.eventCount }, (_, event) => ({
        type: 'Feature',
        properties: { category: data.category[event] },
        geometry: { type: 'Point', coordinates: [data.lng[event]!, data.lat[event]!] },
      }));
      map = await startGround(container);
      map.addSource('events', { type: 'geojson', cluster: true, data: { type: 'FeatureCollection', features: [] } });
      map.addLayer({
        id: 'events',
        type: 'circle',
        source: 'events',
        paint: {
          'circle-color': '#0072B2',
          'circle-radius': ['min', 30, ['*', 2, ['sqrt', ['coalesce', ['get', 'point_count'], 1]]]],
        },
      });
      await show(0, features.length);
    },
    showDays: (from, to) => show(firstOn(day, from), firstOn(day, to)),
  };
}
