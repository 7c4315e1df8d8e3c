import type { MapData } from '../mapData.ts';
import type { PlacedSpots } from '../spotShape.ts';
import type { CounterInput } from './markCounter.ts';

/** What counting needs of a data set. The columns are the data set's own, not copies. */
export function counterInput(data: MapData, spots: PlacedSpots): CounterInput {
  const { eventCount, links, category, reports, categories } = data;
  const hasMark = Uint8Array.from(spots.shape, (shape) => (shape === 'none' ? 0 : 1));
  return { sums: { eventCount, links, category, reports, categoryCount: categories.length, hasMark }, spots };
}
