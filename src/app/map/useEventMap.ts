import { type RefObject, useEffect, useRef, useState } from 'react';
import type { EventMap, MapBounds, PixelBox } from '../../map/eventMap.ts';
import { mapDataOf } from '../../map/mapDataOf.ts';
import { type EventColumns, eventOfId } from '../../model/columns.ts';
import { boundsOfEvents, isInBounds, type OutlineBoxes } from '../../query/bounds.ts';
import { sharedPlace } from '../../query/focusEvents.ts';
import { isEmbeddedPage } from '../layout/isEmbeddedPage.ts';
import { useLoaded } from '../load/useLoaded.ts';
import { bitsOf, columnsOf, idAt, openIndexOf, reportsOf } from '../state/derived.ts';
import { useAppStore } from '../state/store.ts';
import { useTexts } from '../text/useTexts.ts';
import { mapPicture } from './mapPicture.ts';
import { mapWords } from './mapWords.ts';
import { useResolvedTheme } from './useResolvedTheme.ts';

/** Makes the map in `container` and keeps it told of what the reader chose. React never draws the map; it calls these functions. */
export function useEventMap(container: RefObject<HTMLDivElement | null>): void {
  const texts = useTexts();
  const { columns } = useLoaded();
  const made = useCreatedMap(container);
  const map = made?.map ?? null;
  const bits = useAppStore(bitsOf);
  const reports = useAppStore(reportsOf);
  const openIndex = useAppStore(openIndexOf);
  const highlighted = useAppStore((state) => state.highlighted);
  const pointed = useAppStore((state) => state.pointed);
  const theme = useResolvedTheme();

  useEffect(() => {
    if (made === null) return;
    made.map.setData(mapDataOf(columns));
    if (useAppStore.getState().view !== null) return;
    const bounds = boundsOfEvents(columns, everyEvent(columns), made.outlineBox);
    if (bounds !== null) made.map.fitBounds(bounds);
  }, [made, columns]);
  useEffect(() => {
    map?.setFilter({ from: 0, to: bits.length, failing: bits, ...(reports === null ? {} : { reports }) });
  }, [map, bits, reports]);
  useEffect(() => {
    made?.map.setSelected(openIndex);
    if (made === null || openIndex === null) return;
    bringIntoView(made.map, boundsOfEvents(columns, [openIndex], made.outlineBox));
  }, [made, columns, openIndex]);
  useEffect(() => {
    const known = highlighted.flatMap((id) => eventOfId(columns, id) ?? []);
    map?.setHighlighted(pointed === null ? known : [...known, pointed]);
  }, [map, columns, highlighted, pointed]);
  useEffect(() => map?.setTheme(theme), [map, theme]);
  useEffect(() => map?.setLanguage(texts.language, mapWords(texts)), [map, texts]);
}

function* everyEvent({ count }: EventColumns): Generator<number> {
  for (let event = 0; event < count; event++) yield event;
}

type MadeMap = { readonly map: EventMap; readonly outlineBox: OutlineBoxes };

/** The map once its code has arrived and it was made; it is taken down with the component. */
function useCreatedMap(container: RefObject<HTMLDivElement | null>): MadeMap | null {
  const [made, setMade] = useState<MadeMap | null>(null);
  const first = useRef({ texts: useTexts(), theme: useResolvedTheme() });
  useEffect(() => {
    let created: EventMap | null = null;
    let isGone = false;
    const arriving = Promise.all([import('../../map/createEventMap.ts'), import('../../map/outlineBoxes.ts')]);
    void arriving.then(([{ createEventMap }, { outlineBox }]) => {
      if (isGone || container.current === null) return;
      const { view, setView, setMapFailure } = useAppStore.getState();
      created = createEventMap(container.current, {
        ...(view === null ? {} : { view }),
        theme: first.current.theme,
        language: first.current.texts.language,
        words: mapWords(first.current.texts),
        cooperativeGestures: isEmbeddedPage,
        covered: () => boxesOver(container.current),
        onSelect: selectEvents,
        onPoint: useAppStore.getState().pointMark,
        onViewChange: setView,
        onFailure: setMapFailure,
        onRestored: () => setMapFailure(null),
      });
      mapPicture.current = created.picture;
      setMade({ map: created, outlineBox });
    });
    return () => {
      isGone = true;
      mapPicture.current = null;
      created?.destroy();
    };
  }, [container]);
  return made;
}

/** Boxes of what lies over the map (`data-over-map`), from its top left. */
function boxesOver(container: HTMLElement | null): PixelBox[] {
  if (container === null) return [];
  const map = container.getBoundingClientRect();
  return [...document.querySelectorAll('[data-over-map]')].map((element) => {
    const box = element.getBoundingClientRect();
    return {
      left: box.left - map.left,
      top: box.top - map.top,
      right: box.right - map.left,
      bottom: box.bottom - map.top,
    };
  });
}

/** A mark of one event opens it. A mark of several lists them all: zooming in could never separate those at one place. */
function selectEvents(events: readonly number[]): void {
  const state = useAppStore.getState();
  const [only, ...more] = events;
  if (only === undefined) return;
  if (more.length === 0) {
    state.open(idAt(state, only));
    return;
  }
  const place = sharedPlace(columnsOf(state), events);
  state.setFocus(place === null ? { kind: 'group', events } : { kind: 'place', id: place });
}

function bringIntoView(map: EventMap, bounds: MapBounds | null): void {
  if (bounds === null) return;
  const [west, south, east, north] = bounds;
  const shown = map.bounds();
  if (isInBounds(shown, west, south) && isInBounds(shown, east, north)) return;
  if (west === east && south === north) map.setView({ lng: west, lat: south, zoom: map.view().zoom });
  else map.fitBounds(bounds);
}
