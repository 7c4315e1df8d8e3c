import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { MapColors } from './color.ts';
import { MAP_FONT } from './fonts.ts';

export const BASEMAP_SOURCE = 'basemap';
/** Points where marks are, with their sizes: labels keep clear of them. */
export const MARK_BOX_SOURCE = 'mark-boxes';
/** A transparent pixel, enlarged to the size of a mark. */
export const BLANK_IMAGE = 'blank';

/** Layers that outline first-level units; their filter holds the units of the data set. */
export const REGION_LAYERS = ['region-fill', 'region-line'] as const;

/** How an outlined unit looks; the legend draws with the same numbers. Pixels. */
export const REGION_PAINT = { fillOpacity: 0.17, lineWidth: 1.5, selectedLineWidth: 2.5 } as const;

const basemap = { source: BASEMAP_SOURCE } as const;
const byZoom = (...stops: readonly number[]): ExpressionSpecification =>
  ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
/** A Ukrainian name that is the same as the Russian one is written once, as Russian. */
const label = (language: string): ExpressionSpecification => {
  const languages = language === 'uk' ? ['uk', 'ru'] : [language];
  return [
    'coalesce',
    ...languages.map((each) => ['get', `name_${each}`]),
    ['get', 'name'],
  ] as unknown as ExpressionSpecification;
};

/**
 * Every layer MapLibre draws, bottom to top. Dots, discs, arcs and counts are not here: `paintMarks` draws them over the map,
 * so that a filter never waits for MapLibre's worker. What is higher is placed first, so labels of the basemap give way to those of marks.
 */
export function layersOf(color: MapColors, language: string): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': color.sea } },
    ...landLayers(color),
    ...lineLayers(color),
    ...regionLayers(color),
    ...labelLayers(color, language),
  ];
}

function landLayers(color: MapColors): LayerSpecification[] {
  const paint = { 'fill-color': color.land, 'fill-antialias': false };
  return [
    { ...basemap, id: 'country', type: 'fill', 'source-layer': 'country', maxzoom: 3, paint },
    { ...basemap, id: 'land', type: 'fill', 'source-layer': 'admin1', minzoom: 3, paint },
    { ...basemap, id: 'lake', type: 'fill', 'source-layer': 'lake', paint: { 'fill-color': color.lake } },
    {
      ...basemap,
      id: 'river',
      type: 'line',
      'source-layer': 'river',
      minzoom: 3,
      paint: { 'line-color': color.river, 'line-width': byZoom(3, 0.5, 9, 1.6) },
    },
  ];
}

function lineLayers(color: MapColors): LayerSpecification[] {
  const lines = { ...basemap, type: 'line', 'source-layer': 'boundary' } as const;
  return [
    {
      ...lines,
      id: 'region-boundary',
      minzoom: 2.5,
      filter: ['==', ['get', 'kind'], 'admin1'],
      paint: { 'line-color': color.regionLine, 'line-width': byZoom(2.5, 0.5, 8, 1.2) },
    },
    {
      ...lines,
      id: 'country-boundary',
      filter: ['==', ['get', 'kind'], 'country'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': color.countryLine, 'line-width': byZoom(0, 0.4, 4, 0.9, 9, 1.8) },
    },
    {
      ...lines,
      id: 'disputed-boundary',
      filter: ['==', ['get', 'kind'], 'disputed'],
      paint: {
        'line-color': color.countryLine,
        'line-width': byZoom(0, 0.4, 4, 0.9, 9, 1.8),
        'line-dasharray': [3, 2.5],
      },
    },
  ];
}

/** Outlines of units with reports, coloured by feature state: a filter repaints them without cutting tiles again. */
function regionLayers(color: MapColors): LayerSpecification[] {
  const state = { ...basemap, 'source-layer': 'admin1', filter: ['in', ['get', 'gn_id'], ['literal', []]] } as const;
  const isSelected: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false];
  const isShown: ExpressionSpecification = ['boolean', ['feature-state', 'shown'], false];
  const colorOf: ExpressionSpecification = [
    'case',
    isSelected,
    color.selected,
    ['to-color', ['feature-state', 'color'], color.label],
  ];
  return [
    {
      ...state,
      filter: ['in', ['get', 'gn_id'], ['literal', []]],
      id: 'region-fill',
      type: 'fill',
      paint: {
        'fill-color': colorOf,
        'fill-opacity': ['case', isShown, REGION_PAINT.fillOpacity, 0],
        'fill-antialias': false,
      },
    },
    {
      ...state,
      filter: ['in', ['get', 'gn_id'], ['literal', []]],
      id: 'region-line',
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colorOf,
        'line-opacity': ['case', isShown, 1, 0],
        'line-width': ['case', isSelected, REGION_PAINT.selectedLineWidth, REGION_PAINT.lineWidth],
      },
    },
  ];
}

/** Arabic letters join; space between them would break words. */
const hasJoinedLetters = (language: string): boolean => language === 'ar';

function labelLayers(color: MapColors, language: string): LayerSpecification[] {
  const halo = { 'text-halo-color': color.land, 'text-halo-width': 1.2 };
  return [
    {
      ...basemap,
      id: 'place-label',
      type: 'symbol',
      'source-layer': 'place',
      filter: ['<=', ['get', 'rank'], ['+', ['zoom'], 0.5]],
      layout: {
        'text-field': label(language),
        'text-font': [MAP_FONT],
        'text-size': byZoom(2, 10.5, 8, 13),
        'text-padding': 6,
        'text-max-width': 8,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': color.labelQuiet, ...halo },
    },
    {
      ...basemap,
      id: 'country-label',
      type: 'symbol',
      'source-layer': 'country_label',
      minzoom: 1,
      maxzoom: 6.5,
      filter: ['<=', ['get', 'rank'], ['+', ['zoom'], 0.5]],
      layout: {
        'text-field': label(language),
        'text-font': [MAP_FONT],
        'text-size': byZoom(1, 10, 5, 14),
        'text-letter-spacing': hasJoinedLetters(language) ? 0 : 0.14,
        'text-max-width': 7,
        'text-padding': 4,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': color.countryLabel, ...halo },
    },
    {
      id: 'mark-label',
      type: 'symbol',
      source: MARK_BOX_SOURCE,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': [MAP_FONT],
        'text-size': 12,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': ['get', 'offset'],
        'text-justify': 'auto',
        'text-max-width': 9,
        'text-padding': 2,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': color.markLabel, 'text-opacity': 0.85, ...halo },
    },
    // On top, so that the room of every mark is taken before the first label is placed.
    {
      id: 'mark-room',
      type: 'symbol',
      source: MARK_BOX_SOURCE,
      layout: {
        'icon-image': BLANK_IMAGE,
        'icon-size': ['get', 'size'],
        'icon-allow-overlap': true,
        'icon-padding': 0,
      },
    },
  ];
}
