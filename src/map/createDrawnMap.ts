import type { Map as MapLibreMap } from 'maplibre-gl';
import { mapColors } from './color.ts';
import type { EventMap, EventMapOptions, MapWords } from './eventMap.ts';
import { createFitting } from './fitting.ts';
import { keepMarks } from './keepMarks.ts';
import type { EventSelection, MapData } from './mapData.ts';
import { boundsOf, viewOf } from './mapView.ts';
import { createMarkLayer, type Look, type MarkLayer } from './markLayer.ts';
import { createMarkModel, type MarkModel } from './markModel.ts';
import { openBasemap } from './openBasemap.ts';
import { styleOf } from './style.ts';
import { takePicture } from './takePicture.ts';
import { ENGLISH_WORDS } from './words.ts';

/** The map's verbs over a running MapLibre map. */
export function createDrawnMap(map: MapLibreMap, container: HTMLElement, options: EventMapOptions): EventMap {
  let look: Look = { theme: options.theme, language: options.language, words: options.words ?? ENGLISH_WORDS };
  const choose = (events: readonly number[]): void => {
    if (events.length > 0) options.onSelect?.(events);
  };
  const point = (events: readonly number[]): void => options.onPoint?.(events);
  const layer = createMarkLayer(map, container, () => look, { choose, point });
  const fitting = createFitting(map, () => events.data(), options.covered ?? (() => []));
  const events = createEventState(layer);
  const setLook = (next: Look): void => {
    const before = look;
    look = next;
    const { theme, language, words } = look;
    paintFrame(container, look);
    if (before.words !== words) sayWords(container, words);
    if (before.theme === theme && before.language === language) {
      layer.redraw();
      return;
    }
    const style = styleOf({ theme, language, basemapKey: openBasemap().key, attribution: words.attribution });
    map.setStyle(style, { transformStyle: keepMarks });
    layer.redraw();
  };
  paintFrame(container, look);
  openBasemap()
    .outlines()
    .catch((error: unknown) => {
      options.onFailure?.({ kind: 'basemap', message: String(error) });
      return new Set<number>();
    })
    .then(events.setOutlines);
  map.once('idle', () => {
    container.dataset['mapState'] = 'ready';
  });
  tellTiles(map, container);
  map.on('moveend', () => options.onViewChange?.(viewOf(map), boundsOf(map)));
  map.on('webglcontextlost', () => {
    container.dataset['mapState'] = 'failed';
    options.onFailure?.({ kind: 'context-lost', message: 'the browser took the graphics context away' });
  });
  map.on('webglcontextrestored', () => {
    container.dataset['mapState'] = 'ready';
    options.onRestored?.();
  });
  return {
    ...events.verbs,
    setTheme: (theme) => setLook({ ...look, theme }),
    setLanguage: (language, words = look.words) => setLook({ ...look, language, words }),
    setView: ({ lng, lat, zoom }) => {
      fitting.forget();
      map.jumpTo({ center: [lng, lat], zoom });
    },
    fitBounds: fitting.fit,
    view: () => viewOf(map),
    bounds: () => boundsOf(map),
    picture: (theme = look.theme) => {
      const shown = look;
      setLook({ ...look, theme });
      const picture = takePicture(map, layer.canvas, look.words.attribution, mapColors(theme));
      setLook(shown);
      return picture;
    },
    destroy: () => {
      layer.destroy();
      map.remove();
      container.classList.remove('dateline-map');
      delete container.dataset['mapState'];
      delete container.dataset['mapTiles'];
    },
  };
}

/** `data-map-tiles` is "drawn" while the ground of the view is there in full: for pictures, which must not show marks on an empty sea. */
function tellTiles(map: MapLibreMap, container: HTMLElement): void {
  const wait = () => delete container.dataset['mapTiles'];
  map.on('movestart', wait);
  map.on('dataloading', wait);
  map.on('idle', () => {
    container.dataset['mapTiles'] = 'drawn';
  });
}

type EventVerbs = Pick<EventMap, 'setData' | 'setFilter' | 'setSelected' | 'setHighlighted'>;

/** What was asked for before there was a model, kept until the data and the list of outlines are both there. */
function createEventState(layer: MarkLayer): {
  readonly verbs: EventVerbs;
  readonly setOutlines: (ids: ReadonlySet<number>) => void;
  readonly data: () => MapData | null;
} {
  let model: MarkModel | null = null;
  let data: MapData | null = null;
  let outlines: ReadonlySet<number> | null = null;
  let selection: EventSelection | null = null;
  let selected: number | null = null;
  let highlighted: readonly number[] = [];

  const build = (): void => {
    const has = outlines;
    if (data === null || has === null) return;
    model = createMarkModel(data, (id) => has.has(id), layer.redraw);
    if (selection !== null) model.setSelection(selection);
    model.setSelected(selected);
    model.setHighlighted(highlighted);
    layer.setModel(model);
  };
  return {
    data: () => data,
    setOutlines: (ids) => {
      outlines = ids;
      build();
    },
    verbs: {
      setData: (next) => {
        data = next;
        selection = null;
        selected = null;
        highlighted = [];
        build();
      },
      setFilter: (next) => {
        selection = next;
        if (model === null) layer.redraw();
        else model.setSelection(next); // drawn when it is counted
      },
      setSelected: (event) => {
        selected = event;
        model?.setSelected(event);
        layer.redraw();
      },
      setHighlighted: (next) => {
        highlighted = next;
        model?.setHighlighted(next);
        layer.redraw();
      },
    },
  };
}

/** The style sheet's share of the colours. */
function paintFrame(container: HTMLElement, { theme }: Look): void {
  const colors = mapColors(theme);
  container.dataset['mapTheme'] = theme;
  container.style.setProperty('--dateline-map-paper', colors.paper);
  container.style.setProperty('--dateline-map-ink', colors.ink);
  container.style.setProperty('--dateline-map-line', colors.regionLine);
  container.style.setProperty('--dateline-map-label', colors.label);
}

/** MapLibre reads its words once; these follow a change of language. */
function sayWords(container: HTMLElement, words: MapWords): void {
  const say = (selector: string, text: string): void => {
    const element = container.querySelector(selector);
    element?.setAttribute('aria-label', text);
    if (element instanceof HTMLButtonElement) element.title = text;
  };
  say('.maplibregl-ctrl-zoom-in', words.zoomIn);
  say('.maplibregl-ctrl-zoom-out', words.zoomOut);
  say('.maplibregl-canvas', words.map);
}
