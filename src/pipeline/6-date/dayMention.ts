import type { DayBasis, DayPrecision, DaySpan } from '../../model/day.ts';

/** A phrase of the clean text that says when. `span` is null where the phrase is a date but cannot be settled without a published day. */
export type DayMention = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly span: DaySpan | null;
  readonly precision: DayPrecision;
  readonly basis: Extract<DayBasis, 'stated' | 'relative' | 'unknown'>;
};
