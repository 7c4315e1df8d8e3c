import type { EventFilter, FilterPart } from './eventFilter.ts';

/** The parts of the filter that may leave something out. */
export function activeParts(filter: EventFilter): FilterPart[] {
  const isActive: Readonly<Record<FilterPart, boolean>> = {
    dates: filter.dates.kind !== 'all',
    source: filter.hiddenSources.size > 0,
    category: filter.hiddenCategories.size > 0,
    kind: filter.hiddenKinds.size > 0,
    confidence: filter.minConfidence > 0,
    text: filter.text.trim() !== '',
    map: filter.onMapOnly,
  };
  return (Object.keys(isActive) as FilterPart[]).filter((part) => isActive[part]);
}
