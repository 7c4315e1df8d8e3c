import type { Feature, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap, MapSourceDataEvent } from 'maplibre-gl';
import { type BenchData, firstOn } from './benchData.ts';
import { type BenchMethod, type ChangeTimes, readBack } from './benchMethod.ts';
import { startGround } from './startGround.ts';

/** MapLibre's own way: hand it the features that pass, and let its worker cluster them. Circles alone, without text, which would be slower. */
export function clusterMethod(): BenchMethod {
  let map: MapLibreMap;
  let features: Feature<Point>[] = [];
  let day: Float32Array;
  let before = '';
  /** Over at the first frame that has other groups than before and, in all of them, as many events as were asked for. */
  const show = (first: number, end: number): Promise<ChangeTimes> =>
    new Promise((resolve) => {
      let [asked, answered] = [0, null as number | null];
      const onData = ({ sourceId, isSourceLoaded }: MapSourceDataEvent): void => {
        if (sourceId === 'events' && isSourceLoaded) answered = performance.now();
      };
      const onRender = (): void => {
        if (!map.isSourceLoaded('events')) return;
        readBack(map.getCanvas());
        const drawn = performance.now();
        const { events, groups } = inFrame(map);
        if (events !== end - first || groups === before) return;
        before = groups;
        map.off('render', onRender);
        map.off('sourcedata', onData);
        resolve({ asked, answered, drawn });
      };
      map.on('render', onRender);
      map.on('sourcedata', onData);
      const data = { type: 'FeatureCollection' as const, features: features.slice(first, end) };
      void map.getSource<GeoJSONSource>('events')!.setData(data);
      asked = performance.now();
    });
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

/** A group may be drawn in several tiles; it counts once. Single events stand at their place. */
function inFrame(map: MapLibreMap): { readonly events: number; readonly groups: string } {
  const counts = new Map<string, number>();
  for (const { properties, geometry } of map.queryRenderedFeatures({ layers: ['events'] })) {
    const at = (geometry as Point).coordinates.map((degrees) => degrees.toFixed(1)).join(' ');
    counts.set(`${properties['cluster_id'] ?? at}`, Number(properties['point_count'] ?? 1));
  }
  let events = 0;
  for (const count of counts.values()) events += count;
  return { events, groups: [...counts].join(';') };
}
