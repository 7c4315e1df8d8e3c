import type { Day, DayBasis, DayPrecision } from './day.ts';
import type { Edit } from './edit.ts';
import type { CategoryId, ReportedDay, ReportId, ReportPlace } from './report.ts';

export type EventId = string & { readonly __brand: 'EventId' };
export type SourceId = string & { readonly __brand: 'SourceId' };

/** A report as an event carries it: the evidence. */
export type EventReport = {
  readonly id: ReportId;
  /** Article id. */
  readonly article: string;
  readonly source: SourceId;
  /** Publication day of the article, or "YYYY-MM" when only the month is known; null when unknown. */
  readonly published: string | null;
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  /** Offsets of the quote in the article's text. */
  readonly start: number;
  readonly end: number;
  /** The words that dated it and what they were taken to mean. */
  readonly dated: ReportedDay;
  readonly places: readonly ReportPlace[];
  /** Other articles that carry the same words (a wire story printed by several outlets): they add sources, not reports. */
  readonly copies?: readonly {
    readonly article: string;
    readonly source: SourceId;
    readonly published: string | null;
  }[];
  /** What editors decided about its day, its category and the event it belongs to. */
  readonly edits?: readonly Edit[];
};

/** One or more reports judged to tell of the same occurrence. The properties of a Feature in `events.geojson`. */
export type EventRecord = {
  readonly id: EventId;
  readonly title: string;
  readonly category: CategoryId;
  /** Both ends included; null when unknown, never today. */
  readonly dateFrom: Day | null;
  readonly dateTo: Day | null;
  readonly datePrecision: DayPrecision;
  readonly dateBasis: DayBasis;
  readonly places: readonly ReportPlace[];
  readonly confidence: number;
  readonly reports: readonly EventReport[];
  readonly reportCount: number;
  readonly sourceCount: number;
};

/** An outlet, as in `sources.json`. */
export type Source = {
  readonly id: SourceId;
  readonly name: string;
  readonly url: string | null;
  readonly country: string | null;
  readonly reportCount: number;
};

/** An article, as in `articles.json`: not its text. A public map quotes, it does not republish. */
export type ArticleEntry = {
  readonly id: string;
  readonly title: string | null;
  readonly source: SourceId;
  readonly url: string | null;
  /** "YYYY-MM-DD", "YYYY-MM" when only the month is known, or null. */
  readonly published: string | null;
  readonly publishedBasis: string;
  readonly language: string | null;
};
