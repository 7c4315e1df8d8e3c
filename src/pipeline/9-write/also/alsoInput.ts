import type { Category } from '../../../model/category.ts';
import type { ArticleEntry, EventRecord, Source } from '../../../model/event.ts';

/** What every exporter is given. Events are in the order to write. */
export type AlsoInput = {
  readonly events: readonly EventRecord[];
  readonly sources: readonly Source[];
  readonly articles: readonly ArticleEntry[];
  readonly categories: readonly Category[];
};

/** A file relative to the output folder. */
export type AlsoFile = { readonly name: string; readonly content: string };
