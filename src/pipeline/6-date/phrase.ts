/** What a date phrase says before anyone knows from when: the words as data. Months count from 1, weekdays from Sunday = 0. */
export type Phrase =
  | DatePhrase
  | { readonly kind: 'dayOfMonth'; readonly day: number; readonly weekday: number | null }
  | WeekdayPhrase
  /** `yearShift`: -1 for "March last year". `pick`: "last March", "next March". */
  | {
      readonly kind: 'month';
      readonly month: number;
      readonly year: number | null;
      readonly yearShift: number | null;
      readonly pick: Pick;
      readonly part: Part;
    }
  | {
      readonly kind: 'season';
      readonly season: Season;
      readonly year: number | null;
      readonly pick: Pick;
      readonly part: Part;
    }
  /** Whole years, both ends included: one year, a decade. */
  | { readonly kind: 'years'; readonly from: number; readonly to: number; readonly part: Part }
  | { readonly kind: 'quarter'; readonly from: number; readonly to: number; readonly year: number }
  /** "this week" is shift 0, "last month" is -1, "next year" is 1. */
  | { readonly kind: 'unit'; readonly unit: Unit; readonly shift: number; readonly part: Part }
  | { readonly kind: 'weekend'; readonly pick: Pick }
  /** "today", "yesterday", "overnight" (from -1 to 0), counted from the day of speaking. */
  | { readonly kind: 'deictic'; readonly from: number; readonly to: number }
  /** "three days ago" is -3 days; "in two weeks" is 2 weeks. */
  | { readonly kind: 'away'; readonly amount: number; readonly unit: Unit }
  /** "a few days ago": between so many days before the day of speaking. */
  | {
      readonly kind: 'roughly';
      readonly from: number;
      readonly to: number;
      readonly precision: 'week' | 'month' | 'season';
    }
  /** "the next day", "two days earlier", "on the eve": counted from the day the text spoke of last, or some from the
   *  publication day when it spoke of none ("a day earlier"). */
  | { readonly kind: 'counted'; readonly amount: number; readonly unit: Unit; readonly mayCountFromNow: boolean }
  /** "for the third day": 3. */
  | { readonly kind: 'running'; readonly days: number }
  /** "in the past three days", "over the past week". */
  | { readonly kind: 'past'; readonly amount: number; readonly unit: Unit }
  | { readonly kind: 'range'; readonly first: Phrase; readonly last: Phrase }
  /** The night before a day, as in "overnight into Sunday". */
  | { readonly kind: 'nightInto'; readonly day: Phrase }
  /** A day that the words name but no table here can place: "during Ramadan". */
  | { readonly kind: 'unsettled' };

export type DatePhrase = {
  readonly kind: 'date';
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly weekday: number | null;
};

/** `week`: -1 for "Tuesday last week". */
export type WeekdayPhrase = {
  readonly kind: 'weekday';
  readonly weekday: number;
  readonly pick: Pick;
  readonly week: number | null;
};

/** Which of many: the plain one, "last", "this", "next". */
export type Pick = 'plain' | 'last' | 'this' | 'next';
/** A part of a month, a season or a year. `soFar`: "earlier this"; `rest`: "later this"; `end`: its last day; `opening`, `close`: "the start of", "the end of". */
export type Part = 'whole' | 'early' | 'mid' | 'late' | 'soFar' | 'rest' | 'end' | 'opening' | 'close';
export type Unit = 'day' | 'week' | 'month' | 'year' | 'decade';
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** A phrase found in a sentence. Offsets into the sentence, `end` excluded. */
export type Found = { readonly start: number; readonly end: number; readonly phrase: Phrase };

/** One kind of phrase. `trigger` is a cheap test of the whole sentence, made only where the words that it needs stand; `find` runs only where it passes. */
export type PhraseRule = {
  readonly trigger: RegExp;
  readonly find: (sentence: string) => readonly Found[];
};
