import type { Day } from './day.ts';

/** `checked` and `help` change nothing: they say that an editor looked, and that another should. */
export const DECISIONS = [
  'place',
  'not-a-place',
  'role',
  'day',
  'category',
  'merge',
  'split',
  'hide',
  'checked',
  'help',
] as const;

export type Decision = (typeof DECISIONS)[number];

/** Columns of `corrections.csv`, in the order they are written. */
export const CORRECTION_COLUMNS = [
  'article',
  'outlet',
  'quote',
  'text',
  'nth',
  'before',
  'after',
  'decision',
  'value',
  'by',
  'on',
  'why',
] as const;

/** The value that gives a fact back to the machine: it takes an earlier row of the same target away. */
export const AS_MACHINE = 'machine';

/** One decision of an editor: a row of `corrections.csv`. */
export type Correction = {
  /** Article id, or "*" for a rule that holds in all. */
  readonly article: string;
  /** Outlet that a rule is limited to; empty for any. */
  readonly outlet: string;
  /** `quoteHash` of the sentence; empty when every such name of the article is meant. */
  readonly quote: string;
  /** The name as written. */
  readonly text: string;
  /** Which of several such names in the sentence, from 1. */
  readonly nth: number;
  /** Up to six words on each side, lower case: they find the name again when the sentence was edited. */
  readonly before: string;
  readonly after: string;
  readonly decision: Decision;
  /**
   * `place`: "geonames:N" or "dateline:…" (words behind it are for people), "point:LNG,LAT,KM" or "point:LNG,LAT,KM,NAME" ·
   * `role`: a role · `day`: "2022-09-21", "2022-09-21/2022-09-23", "2022-09", "2022", "unknown" · `category`: its id ·
   * `merge`, `split`: any word; reports with the same word belong together. `machine` takes an earlier decision back.
   */
  readonly value: string;
  readonly by: string;
  readonly on: Day | null;
  readonly why: string;
};

/** A correction with the line of the file it stands on, from 1. */
export type CorrectionRow = Correction & { readonly line: number };
