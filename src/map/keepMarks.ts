import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { MARK_BOX_SOURCE, REGION_LAYERS } from './layers.ts';

/** The next style with what the marks put into the one before: the room they take, and the units that are outlined. */
export function keepMarks(previous: StyleSpecification | undefined, next: StyleSpecification): StyleSpecification {
  const boxes = previous?.sources[MARK_BOX_SOURCE];
  const outlines = new Map(
    previous?.layers.flatMap((layer) =>
      'filter' in layer && isRegionLayer(layer.id) ? [[layer.id, layer.filter]] : [],
    ),
  );
  const layers = next.layers.map((layer) => {
    const filter = outlines.get(layer.id);
    return filter === undefined ? layer : ({ ...layer, filter } as typeof layer);
  });
  return { ...next, layers, sources: { ...next.sources, ...(boxes && { [MARK_BOX_SOURCE]: boxes }) } };
}

const isRegionLayer = (id: string): boolean => REGION_LAYERS.some((each) => each === id);
