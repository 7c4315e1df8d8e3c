import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { contrast, mapColors, textOn, withContrast } from './color.ts';
import { styleOf } from './style.ts';

const input = { language: 'uk-UA', basemapKey: 'basemap', attribution: 'GeoNames' } as const;
const themes = ['light', 'dark'] as const;

describe('style', () => {
  it.each(themes)('is valid in %s', (theme) => {
    expect(validateStyleMin(styleOf({ ...input, theme }))).toEqual([]);
  });

  it('names no glyph server, no sprite and no other host', () => {
    const style = styleOf({ ...input, theme: 'light' });
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(JSON.stringify(style)).not.toMatch(/https?:\/\//);
  });

  it("asks for the reader's language first, and the plain name where there is none", () => {
    const label = styleOf({ ...input, theme: 'light' }).layers.find(({ id }) => id === 'place-label');
    expect(label).toMatchObject({
      layout: { 'text-field': ['coalesce', ['get', 'name_uk'], ['get', 'name_ru'], ['get', 'name']] },
    });
  });

  it('places labels of marks before those of the basemap: they are higher', () => {
    const ids = styleOf({ ...input, theme: 'light' }).layers.map(({ id }) => id);
    expect(ids.slice(-2)).toEqual(['mark-label', 'mark-room']); // and the room of the marks before any label
  });

  it('has the paper, ink and ground the look asks for', () => {
    expect(mapColors('light')).toMatchObject({
      paper: '#FBFAF7',
      ink: '#1B1B1A',
      land: '#F5F2EA',
      sea: '#E6ECEE',
      selected: '#C8321E',
    });
    expect(mapColors('dark')).toMatchObject({
      paper: '#141516',
      ink: '#ECE9E2',
      land: '#1F2123',
      sea: '#121517',
      selected: '#FF6A4D',
    });
  });

  it.each(themes)('can be read in %s: 4.5 for labels and selection on land, 3 for marks', (theme) => {
    const colors = mapColors(theme);
    for (const color of [colors.label, colors.labelQuiet, colors.countryLabel, colors.markLabel]) {
      expect(contrast(color, colors.land)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(colors.selected, colors.land)).toBeGreaterThanOrEqual(4.5);
    for (const color of ['#E69F00', '#56B4E9', '#F0E442', '#0072B2']) {
      expect(contrast(withContrast(color, colors.land, colors.ink, 3), colors.land)).toBeGreaterThanOrEqual(3);
      expect(contrast(textOn(color), color)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
