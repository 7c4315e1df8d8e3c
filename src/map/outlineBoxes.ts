import boxes from '../../data/region-boxes.json';
import type { MapBounds } from './eventMap.ts';

/** The box around the outline of a large first-level unit, by place id; undefined for what is small or has no outline. */
export function outlineBox(placeId: string): MapBounds | undefined {
  const box = (boxes as Readonly<Record<string, readonly number[]>>)[placeId.replace('geonames:', '')];
  return box as MapBounds | undefined;
}
