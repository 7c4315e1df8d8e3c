import type { EventMap, EventMapOptions } from './eventMap.ts';

/** Puts the map into `container`, which must have a size. Never throws for want of WebGL: see `onFailure`. */
export function createEventMap(container: HTMLElement, options: EventMapOptions): EventMap {
  container.dataset['mapState'] = 'loading';
  let view = options.view ?? { lng: 60, lat: 50, zoom: 2 };
  return {
    setData: () => undefined,
    setFilter: () => undefined,
    setSelected: () => undefined,
    setHighlighted: () => undefined,
    setTheme: () => undefined,
    setLanguage: () => undefined,
    setView: (next) => {
      view = next;
    },
    fitBounds: () => undefined,
    view: () => view,
    bounds: () => [-180, -85, 180, 85],
    picture: () => Promise.reject(new Error('the map is not drawn yet')),
    destroy: () => undefined,
  };
}
