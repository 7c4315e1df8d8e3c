import type { Day } from './day.ts';

/** What an editor decided, as a fact carries it: who, when, why, and what the machine had said. */
export type Edit = {
  readonly decision: 'place' | 'not-a-place' | 'role' | 'day' | 'category' | 'merge' | 'split';
  /** As the editor signed; may be empty. */
  readonly by: string;
  readonly on: Day | null;
  /** May be empty. */
  readonly why: string;
  /** What the machine had said: name of a place, a role, days as "from/to", a category id; empty where it had said nothing. */
  readonly was: string;
  /** Id of the place the machine had chosen. */
  readonly wasPlace?: string;
};
