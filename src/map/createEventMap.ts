import './eventMap.css';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { createDrawnMap } from './createDrawnMap.ts';
import type { EventMap, EventMapOptions, MapBounds, MapView } from './eventMap.ts';
import { startMapLibre } from './startMapLibre.ts';
import { ENGLISH_WORDS } from './words.ts';

/** Puts the map into `container`, which must have a size. Never throws for want of WebGL: see `onFailure`. */
export function createEventMap(container: HTMLElement, options: EventMapOptions): EventMap {
  container.classList.add('dateline-map');
  container.dataset['mapState'] = 'loading';
  const element = document.createElement('div');
  container.append(element);
  element.style.cssText = 'position:absolute;inset:0';
  let map: MapLibreMap;
  try {
    map = startMapLibre(element, options, options.words ?? ENGLISH_WORDS);
  } catch {
    element.remove();
    container.dataset['mapState'] = 'failed';
    options.onFailure?.({ kind: 'no-webgl', message: 'the browser offers no WebGL 2' });
    return mapWithoutPicture(container, options);
  }
  return createDrawnMap(map, container, options);
}

const START: MapView = { lng: 60, lat: 50, zoom: 2 };
const WORLD: MapBounds = [-180, -85, 180, 85];

/** Stands in for the map where none can be drawn, so that the rest of the page need not ask. */
function mapWithoutPicture(container: HTMLElement, options: EventMapOptions): EventMap {
  let view = options.view ?? START;
  const nothing = (): void => undefined;
  return {
    setData: nothing,
    setFilter: nothing,
    setSelected: nothing,
    setHighlighted: nothing,
    setTheme: nothing,
    setLanguage: nothing,
    setView: (next) => {
      view = next;
    },
    fitBounds: nothing,
    view: () => view,
    bounds: () => WORLD,
    picture: () => {
      throw new Error('there is no map to take a picture of');
    },
    destroy: () => {
      delete container.dataset['mapState'];
      container.classList.remove('dateline-map');
    },
  };
}
