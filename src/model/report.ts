import type { Day, DayBasis, DayPrecision } from './day.ts';
import type { Edit } from './edit.ts';
import type { Alternative, Relation, Role } from './mention.ts';
import type { Place } from './place.ts';

export type CategoryId = string & { readonly __brand: 'CategoryId' };
export type ReportId = string & { readonly __brand: 'ReportId' };

/** When it happened, as far as the words say. `from` and `to` are both included; both null when unknown. */
export type ReportedDay = {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly precision: DayPrecision;
  readonly basis: DayBasis;
  /** The words that date it ("on Tuesday"), with offsets into the article's text; null when the publication day or nothing dates it. */
  readonly words: { readonly text: string; readonly start: number; readonly end: number } | null;
};

/** A place in a report, with how it was placed. */
export type ReportPlace = Place & {
  readonly role: Extract<Role, 'where' | 'from' | 'to'>;
  readonly asWritten: string;
  /** Offsets of `asWritten` in the article's text. */
  readonly start: number;
  readonly end: number;
  readonly relation: Relation;
  readonly confidence: number;
  readonly alternatives: readonly Alternative[];
  readonly reasons: readonly string[];
  /** What editors decided about it (`corrections.csv`). */
  readonly edits?: readonly Edit[];
};

/** What one article says happened at one place (or from one place to another) on one day or span of days. */
export type Report = {
  readonly id: ReportId;
  /** Article id. */
  readonly article: string;
  readonly places: readonly ReportPlace[];
  readonly day: ReportedDay;
  readonly category: CategoryId;
  /** At most 300 characters, `text.slice(start, end)` of the article with white space folded. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** The sentences before and after the quote, empty at the ends of the article. */
  readonly before: string;
  readonly after: string;
  /** One line for lists, at most 90 characters: the clause of the quote that holds the place, no word added. */
  readonly title: string;
  /** From 0 to 1: how sure the places are, times how likely the words tell of something that happened. */
  readonly confidence: number;
  /** Why the confidence is what it is, and why a doubtful place is here at all. */
  readonly reasons: readonly string[];
  /** What editors decided about its day, its category and the event it belongs to. */
  readonly edits?: readonly Edit[];
  /** Reports with the same word of `together` are one event; those with different words of `apart`, or one without, are never. */
  readonly ties?: { readonly together?: string; readonly apart?: string };
};
