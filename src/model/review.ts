import type { Category } from './category.ts';
import type { Decision } from './correction.ts';
import type { DayBasis } from './day.ts';
import type { Role } from './mention.ts';
import type { Place } from './place.ts';

/** What the review desk and its local server say to each other, as JSON. */

export type ReviewStatus = 'open' | 'help' | 'checked';

/** A name in an article: one thing to decide. */
export type ReviewItem = {
  /** The same on every rebuild while the article has the name. */
  readonly id: string;
  readonly article: string;
  readonly text: string;
  readonly status: ReviewStatus;
  /** Place that most of its mentions have now; null when none was settled. */
  readonly place: string | null;
  /** Offsets of its mentions in the article's text. */
  readonly starts: readonly number[];
  /** Reports that rest on it, and mentions that would make one had they a place. */
  readonly reports: number;
  /** What a fix is worth: over those reports, the sum of the doubt in each (0 to 1). */
  readonly worth: number;
};

/** So many rows of the queue go into one message, whatever its length. */
export const QUEUE_PAGE = 200;

/** A stretch of the queue, which is sorted: to be done first, surest last; then what needs help; then what is checked. */
export type ReviewQueue = {
  readonly items: readonly ReviewItem[];
  /** Place of the first of them in the whole queue, from 0; and how long that is. */
  readonly from: number;
  readonly total: number;
  readonly counts: Readonly<Record<ReviewStatus, number>>;
  readonly categories: readonly Category[];
  readonly canUndo: boolean;
  /** Corrections that found nothing, as the build says it. */
  readonly warnings: readonly string[];
};

export type ReviewMention = {
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  readonly place: string | null;
  readonly confidence: number;
  readonly item: string;
  readonly isEdited: boolean;
};

/** A place that a name may mean. `confidence` is the machine's, null for one it did not weigh. */
export type ReviewCandidate = Place & { readonly confidence: number | null; readonly isChosen: boolean };

export type ReviewReport = {
  readonly id: string;
  /** Offset of its main name, by which decisions about it are kept; and that name. */
  readonly at: number;
  readonly text: string;
  /** Offsets of all its names. */
  readonly names: readonly number[];
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly places: readonly string[];
  readonly day: string;
  readonly dayBasis: DayBasis;
  readonly category: string;
  readonly confidence: number;
  readonly reasons: readonly string[];
  readonly event: string;
  /** Reports of that event, this one included; null while a long list of reports has not been joined anew since a decision. */
  readonly together: number | null;
};

export type ReviewArticle = {
  readonly id: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly published: string | null;
  readonly text: string;
  readonly mentions: readonly ReviewMention[];
  readonly reports: readonly ReviewReport[];
  /** By item id. */
  readonly candidates: Readonly<Record<string, readonly ReviewCandidate[]>>;
};

/** An event that a report may belong to as well. `report` speaks for it. */
export type ReviewEvent = {
  readonly id: string;
  readonly title: string;
  readonly day: string;
  readonly place: string;
  readonly article: string;
  readonly at: number;
  readonly text: string;
};

/** How far a decision reaches: this mention, every such name of the article, of the outlet, of all articles. */
export type ReviewScope = 'one' | 'article' | 'outlet' | 'all';

export type ReviewDecision = {
  readonly article: string;
  readonly text: string;
  /** Offset of the name in the article's text. */
  readonly at: number;
  readonly scope: ReviewScope;
  readonly decision: Decision;
  readonly value: string;
  readonly why: string;
};
