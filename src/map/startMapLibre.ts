import 'maplibre-gl/dist/maplibre-gl.css';
import { AttributionControl, Map as MapLibreMap, type MapOptions, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { EventMapOptions, MapWords } from './eventMap.ts';
import { TILE_PIXELS } from './mercator.ts';
import { openBasemap } from './openBasemap.ts';
import { styleOf } from './style.ts';

/** Tiles end at zoom 5 and are enlarged past it; beyond this there is nothing more to see. */
const MAX_ZOOM = 10;
const START = { lng: 60, lat: 50, zoom: 2 };

/** A MapLibre map with our style and controls, north up and flat. Throws when the browser has no WebGL. */
export function startMapLibre(element: HTMLElement, options: EventMapOptions, words: MapWords): MapLibreMap {
  setWorkerUrl(workerUrl);
  const { lng, lat, zoom } = options.view ?? START;
  const settings: MapOptions = {
    container: element,
    style: styleOf({
      theme: options.theme,
      language: options.language,
      basemapKey: openBasemap().key,
      attribution: words.attribution,
    }),
    center: [lng, lat],
    zoom,
    minZoom: smallestZoom(element),
    maxZoom: MAX_ZOOM,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    attributionControl: false,
    cooperativeGestures: options.cooperativeGestures ?? false,
    fadeDuration: 0,
    locale: localeOf(words),
  };
  const map = new MapLibreMap(settings);
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new AttributionControl({ compact: false }), 'bottom-right');
  map.on('resize', () => map.setMinZoom(smallestZoom(element)));
  return map;
}

/** The zoom at which the world is as wide as the map, so that no place shows twice. */
function smallestZoom({ clientWidth }: HTMLElement): number {
  return Math.max(-1, Math.log2(Math.max(1, clientWidth) / TILE_PIXELS));
}

function localeOf(words: MapWords): Record<string, string> {
  return {
    'Map.Title': words.map,
    'NavigationControl.ZoomIn': words.zoomIn,
    'NavigationControl.ZoomOut': words.zoomOut,
    'CooperativeGesturesHandler.WindowsHelpText': words.scrollHint,
    'CooperativeGesturesHandler.MacHelpText': words.scrollHintMac,
    'CooperativeGesturesHandler.MobileHelpText': words.twoFingerHint,
  };
}
