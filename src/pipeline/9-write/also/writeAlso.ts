import type { Category } from '../../../model/category.ts';
import type { ArticleEntry, EventRecord, Source } from '../../../model/event.ts';

/** Formats that other tools read, one file or one set of files each. */
export const ALSO_FORMATS = ['timemap', 'lpf', 'acled-csv', 'kml', 'georss'] as const;

export type AlsoFormat = (typeof ALSO_FORMATS)[number];

/** What every exporter is given. Events are in the order to write. */
export type AlsoInput = {
  readonly events: readonly EventRecord[];
  readonly sources: readonly Source[];
  readonly articles: readonly ArticleEntry[];
  readonly categories: readonly Category[];
};

/** The files of one format. Pure; same input, same bytes. */
export function writeAlso(format: AlsoFormat, input: AlsoInput): { name: string; content: string }[] {
  void input;
  throw new Error(`format ${format} is not written yet`);
}
