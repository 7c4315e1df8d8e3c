import type { Day } from '../model/day.ts';
import type { SourceId } from '../model/event.ts';
import type { PlaceKind } from '../model/place.ts';
import type { CategoryId } from '../model/report.ts';

/** Which days. A range with an open end has null there; both ends are included. Undated events pass only `all` and `undated`. */
export type DateFilter =
  | { readonly kind: 'all' }
  | { readonly kind: 'range'; readonly from: Day | null; readonly to: Day | null }
  | { readonly kind: 'undated' };

/** What the reader chose to see. Hidden choices, not shown ones: a source added tomorrow starts visible. */
export type EventFilter = {
  readonly dates: DateFilter;
  readonly hiddenSources: ReadonlySet<SourceId>;
  readonly hiddenCategories: ReadonlySet<CategoryId>;
  readonly hiddenKinds: ReadonlySet<PlaceKind>;
  /** 0 to 1; events below it are left out. */
  readonly minConfidence: number;
  /** Words to search for; blank lets all pass. */
  readonly text: string;
  readonly onMapOnly: boolean;
};

export const EVERYTHING: EventFilter = {
  dates: { kind: 'all' },
  hiddenSources: new Set(),
  hiddenCategories: new Set(),
  hiddenKinds: new Set(),
  minConfidence: 0,
  text: '',
  onMapOnly: false,
};

/** The parts of a filter, each with the bit that an event carries while that part leaves it out. */
export const FILTER_BIT = { dates: 1, source: 2, category: 4, kind: 8, confidence: 16, text: 32, map: 64 } as const;
export type FilterPart = keyof typeof FILTER_BIT;
