import type { DayBasis, DayPrecision, DaySpan } from '../../model/day.ts';

/** A phrase of the clean text that says when. `span` is null where the phrase is a date but cannot be settled without a published day. */
export type DayMention = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly span: DaySpan | null;
  readonly precision: DayPrecision;
  readonly basis: Extract<DayBasis, 'stated' | 'relative' | 'unknown'>;
  readonly use: DayUse;
};

/**
 * What the phrase does in its sentence. `when`: says when it happened. `since`: the span runs from there to the publication day.
 * `until`: an end or a deadline. `aside`: dates something else ("after Monday's quake", "before 2014", "the May 5 vote").
 */
export type DayUse = 'when' | 'since' | 'until' | 'aside';
