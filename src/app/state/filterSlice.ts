import type { StateCreator } from 'zustand';
import type { SourceId } from '../../model/event.ts';
import type { PlaceKind } from '../../model/place.ts';
import type { CategoryId } from '../../model/report.ts';
import { type DateFilter, EVERYTHING, type EventFilter } from '../../query/eventFilter.ts';

export type FilterSlice = {
  readonly filter: EventFilter;
  /** Events that hold the searched words; null while nothing is searched for or the index is being made. */
  readonly textMatches: Uint32Array | null;
  readonly setDates: (dates: DateFilter) => void;
  readonly toggleSource: (id: SourceId) => void;
  readonly toggleCategory: (id: CategoryId) => void;
  readonly toggleKind: (kind: PlaceKind) => void;
  readonly hideSources: (ids: readonly SourceId[]) => void;
  readonly hideCategories: (ids: readonly CategoryId[]) => void;
  readonly hideKinds: (kinds: readonly PlaceKind[]) => void;
  readonly setMinConfidence: (minConfidence: number) => void;
  readonly setText: (text: string) => void;
  readonly setTextMatches: (matches: Uint32Array | null) => void;
  readonly setOnMapOnly: (onMapOnly: boolean) => void;
  readonly setFilter: (filter: EventFilter) => void;
  readonly clearFilter: () => void;
};

export const createFilterSlice: StateCreator<FilterSlice> = (set) => {
  const change = (part: (filter: EventFilter) => Partial<EventFilter>) =>
    set(({ filter }) => ({ filter: { ...filter, ...part(filter) } }));
  return {
    filter: EVERYTHING,
    textMatches: null,
    setDates: (dates) => change(() => ({ dates })),
    toggleSource: (id) => change(({ hiddenSources }) => ({ hiddenSources: toggled(hiddenSources, id) })),
    toggleCategory: (id) => change(({ hiddenCategories }) => ({ hiddenCategories: toggled(hiddenCategories, id) })),
    toggleKind: (kind) => change(({ hiddenKinds }) => ({ hiddenKinds: toggled(hiddenKinds, kind) })),
    hideSources: (ids) => change(() => ({ hiddenSources: new Set(ids) })),
    hideCategories: (ids) => change(() => ({ hiddenCategories: new Set(ids) })),
    hideKinds: (kinds) => change(() => ({ hiddenKinds: new Set(kinds) })),
    setMinConfidence: (minConfidence) => change(() => ({ minConfidence })),
    setText: (text) => change(() => ({ text })),
    setTextMatches: (textMatches) => set({ textMatches }),
    setOnMapOnly: (onMapOnly) => change(() => ({ onMapOnly })),
    setFilter: (filter) => set({ filter }),
    clearFilter: () => set({ filter: EVERYTHING, textMatches: null }),
  };
};

/** A new set: zustand compares by identity, so the old one must not change. */
function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
