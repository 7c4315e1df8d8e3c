import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { MapTheme, MapWords } from './eventMap.ts';
import { BLANK_IMAGE, MARK_BOX_SOURCE, REGION_LAYERS } from './layers.ts';
import { viewportOf } from './mapView.ts';
import { markAt } from './markAt.ts';
import { markBoxes } from './markBoxes.ts';
import type { MarkModel } from './markModel.ts';
import { createMarkOverlay } from './markOverlay.ts';
import { createRegionStates } from './regionStates.ts';
import type { Mark } from './scene.ts';

/** What the reader set, as it is now. */
export type Look = { readonly theme: MapTheme; readonly language: string; readonly words: MapWords };

export type MarkLayer = {
  readonly canvas: HTMLCanvasElement;
  readonly setModel: (model: MarkModel) => void;
  /** Draws in the next frame; several calls before it are one. */
  readonly redraw: () => void;
  readonly destroy: () => void;
};

/** What to do with the events of a mark that was chosen, and of the one that is pointed at: none when that ends. */
export type MarkUse = {
  readonly choose: (events: readonly number[]) => void;
  readonly point: (events: readonly number[]) => void;
};

/** A group of more is not pointed at in the list: most rows in view would be of it. */
const MOST_POINTED = 500;

/** Labels, and what tests read, follow once nothing has changed for this long, in ms. */
const REST_MS = 120;

/**
 * Marks over a running MapLibre map. They are painted in the same frame as the ground under them; a filter repaints them alone.
 */
export function createMarkLayer(map: MapLibreMap, container: HTMLElement, look: () => Look, use: MarkUse): MarkLayer {
  let model: MarkModel | null = null;
  let marks: readonly Mark[] = [];
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let boxes = '';
  const eventsOf = (mark: Mark): readonly number[] => model?.eventsOf(mark.key) ?? [];
  const pick = (mark: Mark): void => use.choose(eventsOf(mark));
  const overlay = createMarkOverlay(map.getCanvasContainer(), {
    nameOf: (mark) => look().words.mark(mark.summary),
    choose: pick,
    point: (mark) => use.point(mark === null || mark.summary.events > MOST_POINTED ? [] : eventsOf(mark)),
  });
  const showRegions = createRegionStates(map);

  const draw = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    const { theme, language, words } = look();
    const view = viewportOf(map);
    marks = model?.marks(view, map.getZoom(), language) ?? [];
    overlay.buttons.setName(words.marks);
    overlay.draw(marks, view, { theme, number: words.number });
    if (map.getLayer(REGION_LAYERS[0]) !== undefined) showRegions(marks, theme);
    clearTimeout(rest);
    rest = setTimeout(settle, REST_MS);
  };

  const settle = (): void => {
    if (model === null || map.isMoving() || !model.isCurrent()) return; // the counts that are on their way are drawn when they come
    const data = markBoxes(marks, viewportOf(map));
    const key = JSON.stringify(data);
    const source = map.getSource<GeoJSONSource>(MARK_BOX_SOURCE);
    if (key !== boxes && source !== undefined) {
      boxes = key;
      source.setData(data);
    }
    const told = marks;
    model.countEvents(told, (events) => {
      if (told !== marks || model?.isCurrent() !== true) return;
      container.dataset['drawn'] = `${events}`;
      container.dataset['marks'] = `${told.length}`;
    });
  };

  /** A style made anew knows nothing of the marks. */
  const restyle = (): void => {
    boxes = '';
    if (map.getLayer(REGION_LAYERS[0]) === undefined) return;
    if (!map.hasImage(BLANK_IMAGE)) map.addImage(BLANK_IMAGE, { width: 1, height: 1, data: new Uint8Array(4) });
    const ids = model?.regionIds ?? [];
    for (const layer of REGION_LAYERS) map.setFilter(layer, ['in', ['get', 'gn_id'], ['literal', [...ids]]]);
    draw();
  };

  const redraw = (): void => {
    clearTimeout(rest); // what is on screen is about to change: it must not be told of as if it stood
    if (frame === 0) frame = requestAnimationFrame(draw);
  };

  map.on('render', draw);
  map.on('style.load', restyle);
  map.on('click', ({ point }) => {
    const found = markAt(marks, point.x, point.y, regionsAt(map, [point.x, point.y]));
    if (found !== null) pick(found);
  });
  return {
    canvas: overlay.canvas,
    setModel: (next) => {
      model?.destroy();
      model = next;
      restyle();
    },
    redraw,
    destroy: () => {
      cancelAnimationFrame(frame);
      clearTimeout(rest);
      model?.destroy();
    },
  };
}

function regionsAt(map: MapLibreMap, point: [number, number]): ReadonlySet<number> {
  if (map.getLayer(REGION_LAYERS[0]) === undefined) return new Set();
  const found = map.queryRenderedFeatures(point, { layers: [REGION_LAYERS[0]] });
  return new Set(found.map(({ properties }) => Number(properties['gn_id'])));
}
