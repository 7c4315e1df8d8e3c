import type { ArticleEntry, EventRecord } from './event.ts';

/** `explorer.json`: what the page must know before it reads anything else. */
export type ExplorerFile = {
  /** `COLUMNS_VERSION` of all files the page reads. */
  readonly version: number;
  /** Heading of the page; null lets the page use its own. */
  readonly title: string | null;
  readonly counts: { readonly events: number; readonly reports: number; readonly sources: number };
  /** Events in one file of `texts/` and of `details/`. */
  readonly textChunk: number;
  readonly detailChunk: number;
  /** Mail address of who looks after the map; without it a reader can only copy a correction. */
  readonly contact?: string;
  /** Copy that is opened from a disk, relative to the page; left out when the site has none. */
  readonly offlineFile?: string;
};

/** `texts/N.json`: what a row of the list says and what search looks through, for events N × `textChunk` onward. */
export type TextChunk = { readonly events: readonly EventText[] };

export type EventText = {
  readonly title: string;
  /** Quotes that say more than the title. */
  readonly quotes: readonly string[];
};

/** `details/N.json`: everything an open event shows, for events N × `detailChunk` onward. */
export type DetailChunk = {
  readonly events: readonly EventRecord[];
  /** The articles that these events name. */
  readonly articles: readonly ArticleEntry[];
  /** Names in other languages of what the places could have been instead, by place id. */
  readonly otherNames?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

export const textFile = (chunk: number): string => `texts/${chunk}.json`;
export const detailFile = (chunk: number): string => `details/${chunk}.json`;
