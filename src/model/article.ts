import type { DaySpan } from './day.ts';

/** How the published day is known. */
export type PublishedBasis = 'header' | 'metadata' | 'text' | 'filename' | 'estimated' | 'unknown';

/** One input document. `text` is what the reader of its format gave; every offset in the project points into it. */
export type Article = {
  /** Path below the input folder, or the record's own id. */
  readonly id: string;
  readonly title: string | null;
  /** Outlet as the reader should see it; null when the input does not say. */
  readonly source: string | null;
  readonly url: string | null;
  /** Null when unknown: never the build day. A month alone is a span of that month. */
  readonly published: DaySpan | null;
  readonly publishedBasis: PublishedBasis;
  /** BCP 47 tag, or null when not stated. */
  readonly language: string | null;
  readonly text: string;
  readonly at: TextPosition;
};

/** Where an article's text starts in the author's own file, so that issues can name a line. Lines and columns count from 1. */
export type TextPosition = { readonly file: string; readonly line: number; readonly column: number };

/** An article without its text: what later stages need, so that memory does not grow with the words read. */
export type ArticleFacts = Omit<Article, 'text' | 'at'>;
