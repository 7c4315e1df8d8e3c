import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { keepMarks } from './keepMarks.ts';
import { MARK_BOX_SOURCE } from './layers.ts';
import { styleOf } from './style.ts';

const input = { language: 'en', basemapKey: 'basemap', attribution: 'GeoNames' } as const;

describe('keepMarks', () => {
  it('carries boxes and outlines over to another theme, and changes nothing else', () => {
    const boxes = {
      type: 'geojson',
      data: {
        type: 'FeatureCollection',
        features: [{ type: 'Feature', properties: { size: 9 }, geometry: { type: 'Point', coordinates: [37, 55] } }],
      },
    } as const;
    const light = styleOf({ ...input, theme: 'light' });
    const filter = ['in', ['get', 'gn_id'], ['literal', [538555]]];
    const shown = {
      ...light,
      sources: { ...light.sources, [MARK_BOX_SOURCE]: boxes },
      layers: light.layers.map((layer) =>
        layer.id.startsWith('region-') && layer.id !== 'region-boundary' ? { ...layer, filter } : layer,
      ),
    } as unknown as StyleSpecification;
    const dark = styleOf({ ...input, theme: 'dark' });
    const next = keepMarks(shown, dark);
    expect(next.sources[MARK_BOX_SOURCE]).toEqual(boxes);
    for (const layer of next.layers) {
      const plain = dark.layers.find(({ id }) => id === layer.id);
      const isOutline = layer.id === 'region-fill' || layer.id === 'region-line';
      expect(layer).toEqual(isOutline ? { ...plain, filter } : plain);
    }
    expect(validateStyleMin(next)).toEqual([]);
  });

  it('leaves the first style as it is', () => {
    const style = styleOf({ ...input, theme: 'dark' });
    expect(keepMarks(undefined, style)).toEqual(style);
  });
});
