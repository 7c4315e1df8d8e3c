import type { Map as MapLibreMap } from 'maplibre-gl';
import { categoryColor, mapColors, withContrast } from './color.ts';
import type { MapTheme } from './eventMap.ts';
import { BASEMAP_SOURCE } from './layers.ts';
import type { Mark } from './scene.ts';

type RegionState = { readonly shown: boolean; readonly selected: boolean; readonly color: string };

const HIDDEN: RegionState = { shown: false, selected: false, color: '#000000' };

/** Keeps the outlines MapLibre draws in step with the marks, by feature state, touching only what changed. */
export function createRegionStates(map: MapLibreMap): (marks: readonly Mark[], theme: MapTheme) => void {
  const drawn = new Map<number, RegionState>();
  const set = (id: number, state: RegionState): void => {
    const before = drawn.get(id) ?? HIDDEN;
    if (before.shown === state.shown && before.selected === state.selected && before.color === state.color) return;
    drawn.set(id, state);
    map.setFeatureState({ source: BASEMAP_SOURCE, sourceLayer: 'admin1', id }, state);
  };
  return (marks, theme) => {
    const colors = mapColors(theme);
    const seen = new Set<number>();
    for (const mark of marks) {
      if (mark.geonamesId === 0) continue;
      seen.add(mark.geonamesId);
      const own = withContrast(categoryColor(mark.category, theme), colors.land, colors.ink, 3);
      set(mark.geonamesId, { shown: true, selected: mark.isSelected, color: mark.isHighlighted ? colors.ink : own });
    }
    for (const id of drawn.keys()) if (!seen.has(id)) set(id, HIDDEN);
  };
}
