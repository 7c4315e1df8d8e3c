import type { SpotLevels } from '../clusterPlaces.ts';
import type { EventSelection } from '../mapData.ts';
import type { PlacedSpots } from '../spotShape.ts';
import type { MarkSums, SumInput } from './markSums.ts';

/** What a counter is given once: the columns it sums, and the spots it groups. */
export type CounterInput = { readonly sums: SumInput; readonly spots: PlacedSpots };

/** Groups the spots of a data set and counts, level by level, what of it passes the filter; here, or in a worker. */
export type MarkCounter = {
  readonly setSelection: (selection: EventSelection) => void;
  /** The sums of a level under the newest selection are wanted: `onSums` gets them. A question overtakes those before it that still wait. */
  readonly ask: (level: number) => void;
  /** How many distinct events that pass have a spot under one of these leaders of a level. Asked again before the answer, only the newest is answered. */
  readonly countEvents: (level: number, leaders: Uint32Array, answer: (events: number) => void) => void;
  readonly destroy: () => void;
};

/** What a counter tells. */
export type CounterListener = {
  /** Once, before anything else. */
  readonly onLevels: (levels: SpotLevels) => void;
  readonly onSums: (answer: CountedLevel) => void;
};

/** `selection` is the one the sums are of, as it was given. */
export type CountedLevel = { readonly level: number; readonly selection: EventSelection; readonly sums: MarkSums };
