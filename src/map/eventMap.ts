import type { EventSelection, MapData } from './mapData.ts';

export type MapView = { readonly lng: number; readonly lat: number; readonly zoom: number };

/** West, south, east, north in degrees. West is greater than east when the box crosses the antimeridian. */
export type MapBounds = readonly [west: number, south: number, east: number, north: number];

/** CSS pixels from the top left of the map. */
export type PixelBox = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export type MapTheme = 'light' | 'dark';

/** Why there is no map. The list and the timeline stay usable; the app says so in words. */
export type MapFailure =
  | { readonly kind: 'no-webgl'; readonly message: string }
  | { readonly kind: 'context-lost'; readonly message: string }
  | { readonly kind: 'basemap'; readonly message: string };

/** A mark as it is read out and named. Counts are of what passes the filter now. */
export type MarkSummary = {
  readonly kind: 'place' | 'group' | 'disc' | 'region' | 'area' | 'movement';
  /** Name of the place; for a group, of its largest place, or of the largest it shows; for a movement, where it starts. */
  readonly name: string;
  /** For a movement, where it ends; else null. */
  readonly toName: string | null;
  /** How many places have a report that passes the filter: of a group; 1 for everything else. */
  readonly placeCount: number;
  readonly reports: number;
  readonly events: number;
  /** True when most reports are placed with less than 0.7 confidence. */
  readonly unsure: boolean;
};

/** The words the map itself says, in the reader's language. */
export type MapWords = {
  readonly map: string;
  readonly marks: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly attribution: string;
  /** Said over the map when an embedded page is scrolled without the modifier key. */
  readonly scrollHint: string;
  readonly scrollHintMac: string;
  readonly twoFingerHint: string;
  /** "Omsk: 3 reports of 2 events" */
  readonly mark: (mark: MarkSummary) => string;
  readonly number: (count: number) => string;
};

export type EventMapOptions = {
  readonly view?: MapView;
  readonly theme: MapTheme;
  /** BCP 47. Basemap labels are drawn in it where the basemap has the name. */
  readonly language: string;
  readonly words?: MapWords;
  /** Embedded: one finger and the plain wheel scroll the page, not the map. */
  readonly cooperativeGestures?: boolean;
  /** What lies over the map now: a view that the map chooses itself leaves no mark under it where it can. */
  readonly covered?: () => readonly PixelBox[];
  /** A mark was chosen: the indexes of all its events that pass the filter, ascending. Never empty. */
  readonly onSelect?: (events: readonly number[]) => void;
  /** A mark is under the pointer or has the focus: its events that pass the filter, ascending; empty when none is any more. */
  readonly onPoint?: (events: readonly number[]) => void;
  /** The reader or the page moved the map. Called when the movement ends. */
  readonly onViewChange?: (view: MapView, bounds: MapBounds) => void;
  /** No map can be shown, or it stopped. */
  readonly onFailure?: (reason: MapFailure) => void;
  /** A map that had stopped is there again. */
  readonly onRestored?: () => void;
};

/**
 * The one wrapper around MapLibre. The container carries `data-map-state` ("loading", "ready", "failed"), `data-map-tiles` ("drawn" while all of the view's ground is there), and, whenever the map has come to
 * rest, `data-drawn` (distinct events that pass the filter and have a mark inside the view) and `data-marks` (marks inside the view).
 */
export type EventMap = {
  /** Once per data set: groups the spots and shows every event. */
  readonly setData: (data: MapData) => void;
  /** Counts again what each mark stands for. Marks never move. */
  readonly setFilter: (selection: EventSelection) => void;
  readonly setSelected: (eventIndex: number | null) => void;
  readonly setHighlighted: (eventIndexes: readonly number[]) => void;
  readonly setTheme: (theme: MapTheme) => void;
  readonly setLanguage: (language: string, words?: MapWords) => void;
  readonly setView: (view: MapView) => void;
  /** Shows a box with a margin around it, and again when the map's size changes, until the reader moves the map. */
  readonly fitBounds: (bounds: MapBounds) => void;
  readonly view: () => MapView;
  readonly bounds: () => MapBounds;
  /** The map and its marks as they are now, painted at once; in another theme for paper. Throws where the browser gives no canvas. */
  readonly picture: (theme?: MapTheme) => HTMLCanvasElement;
  readonly destroy: () => void;
};
