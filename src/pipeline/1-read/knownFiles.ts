import { contentHash, joinParts } from '../../model/contentHash.ts';
import type { ArticleCache } from '../articleCache.ts';
import type { FoundFile } from './findFiles.ts';
import type { KnownArticle, ReadItem, ReadOptions } from './reader.ts';

/** What came out of a file, without the words of its articles. */
export type NotedItem =
  | Exclude<ReadItem, { kind: 'article' | 'known' }>
  | { readonly kind: 'known'; readonly article: KnownArticle };

/** A file with more items is read anew: its note would be as long as some files. */
const MOST_ITEMS = 10_000;

/**
 * Remembers what came out of each file, by its path, size and times, so that a file that did not change need not be read. A file without a
 * stamp (changed too short a time ago to be sure) is neither noted nor recalled.
 */
export class KnownFiles {
  private readonly cache: ArticleCache;
  private readonly options: string;

  constructor(cache: ArticleCache, options: ReadOptions) {
    this.cache = cache;
    this.options = JSON.stringify(options.columns);
  }

  recall(file: FoundFile): readonly NotedItem[] | null {
    const noted = file.stamp === null ? null : this.cache.get(this.keyOf(file));
    return noted === null ? null : (JSON.parse(noted) as NotedItem[]);
  }

  note(file: FoundFile, items: readonly NotedItem[]): void {
    if (file.stamp !== null && items.length <= MOST_ITEMS) this.cache.put(this.keyOf(file), JSON.stringify(items));
  }

  private keyOf({ path, id, stamp }: FoundFile): string {
    return `s${contentHash(joinParts([path, id, stamp, this.options]))}`;
  }
}
