import type { SpotLevels } from '../clusterPlaces.ts';
import type { CounterInput } from './markCounter.ts';
import type { MarkSums } from './markSums.ts';

/** From the page to the worker. `open` comes first and once. `reports` null: as in the selection before; "all": no source is hidden. */
export type ToWorker =
  | { readonly kind: 'open'; readonly input: CounterInput }
  | {
      readonly kind: 'select';
      readonly from: number;
      readonly to: number;
      readonly failing: Uint8Array | null;
      readonly reports: Uint32Array | 'all' | null;
    }
  | { readonly kind: 'sum'; readonly level: number }
  | { readonly kind: 'count'; readonly level: number; readonly leaders: Uint32Array };

/** From the worker to the page, one answer a question, in their order. */
export type FromWorker =
  | { readonly kind: 'levels'; readonly levels: SpotLevels }
  | { readonly kind: 'sums'; readonly level: number; readonly sums: MarkSums }
  | { readonly kind: 'count'; readonly events: number };
