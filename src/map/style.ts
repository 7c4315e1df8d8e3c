import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { mapColors } from './color.ts';
import type { MapTheme } from './eventMap.ts';
import { FONT_FACES } from './fonts.ts';
import { BASEMAP_SOURCE, layersOf, MARK_BOX_SOURCE } from './layers.ts';

/** Where the tiles come from: the key under which the archive was registered. */
export type StyleInput = {
  readonly theme: MapTheme;
  /** BCP 47; only the first part counts. */
  readonly language: string;
  readonly basemapKey: string;
  readonly attribution: string;
};

/** The whole style. It has no `glyphs` key: letters are drawn from `FONT_FACES`, so no glyph server is asked. */
export function styleOf({ theme, language, basemapKey, attribution }: StyleInput): StyleSpecification {
  return {
    version: 8,
    transition: { duration: 0 }, // a picture in another theme is taken in the same moment
    'font-faces': FONT_FACES,
    sources: {
      [BASEMAP_SOURCE]: {
        type: 'vector',
        url: `pmtiles://${basemapKey}`,
        attribution,
        promoteId: { admin1: 'gn_id' },
      },
      [MARK_BOX_SOURCE]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    },
    layers: layersOf(mapColors(theme), language.toLowerCase().split('-')[0] ?? 'en'),
  };
}
