import type { Cue } from './cue.ts';

/** A cue of a category: `category` is an index into the table's categories; `weight` is below 0 for words that speak against it. */
export type CategoryCue = { readonly cue: Cue; readonly category: number; readonly weight: number };
