import { contentHash, joinParts } from '../../model/contentHash.ts';
import type { ArticleCache } from '../articleCache.ts';
import { endsGroup } from '../collect/endsGroup.ts';
import type { FoundFile } from './findFiles.ts';
import type { KnownArticle, ReadItem, ReadOptions } from './reader.ts';

/** What came out of a file, without the words of its articles. */
export type NotedItem =
  | Exclude<ReadItem, { kind: 'article' | 'known' }>
  | { readonly kind: 'known'; readonly article: KnownArticle };

/** A file with more items is read anew: its note would be as long as some files. */
const MOST_ITEMS = 10_000;

type Known = { readonly file: FoundFile; readonly items: readonly NotedItem[] | null };

/**
 * Remembers what came out of each file, by its path, size and times, so that a file that did not change need not be read. A file without a
 * stamp (changed too short a time ago to be sure) is neither noted nor recalled.
 */
export class KnownFiles {
  private readonly cache: ArticleCache;
  private readonly options: string;
  /** What was noted of files of the group in hand, by name. */
  private readonly noted = new Map<string, string>();

  constructor(cache: ArticleCache, options: ReadOptions) {
    this.cache = cache;
    this.options = JSON.stringify(options.columns);
  }

  /**
   * The files with what is known of them. Files that lie next to each other have a book of their notes, so that a folder in which nothing
   * changed is recalled in some thirtieth as many readings.
   */
  *recall(files: readonly FoundFile[]): Generator<Known> {
    let [group, names]: [FoundFile[], string[]] = [[], []];
    for (const [index, file] of files.entries()) {
      const name = this.nameOf(file);
      group.push(file);
      names.push(name ?? '');
      if (!endsGroup(name ?? '', group.length) && index + 1 < files.length) continue;
      yield* this.recallGroup(group, names);
      [group, names] = [[], []];
    }
  }

  note(file: FoundFile, items: readonly NotedItem[]): void {
    const name = this.nameOf(file);
    if (name === null || items.length > MOST_ITEMS) return;
    const note = JSON.stringify(items);
    this.cache.put(name, note);
    this.noted.set(name, note);
  }

  private *recallGroup(files: readonly FoundFile[], names: readonly string[]): Generator<Known> {
    const isKnown = (name: string): boolean => name !== '' && this.cache.holds(name);
    const book = `t${contentHash(joinParts(names))}`;
    const bound = names.every(isKnown) ? this.cache.get(book) : null;
    if (bound !== null) {
      const notes = JSON.parse(bound) as NotedItem[][];
      for (const [index, file] of files.entries()) yield { file, items: notes[index]! };
      return;
    }
    const notes = names.map((name) => (isKnown(name) ? this.cache.get(name) : null));
    for (const [index, file] of files.entries()) {
      const note = notes[index]!;
      yield { file, items: note === null ? null : (JSON.parse(note) as NotedItem[]) };
    }
    // Whoever was given the last file has noted it by now, if it was to be read.
    const all = names.map((name, index) => notes[index] ?? this.noted.get(name));
    this.noted.clear();
    if (all.every((note) => note !== undefined)) this.cache.put(book, `[${all.join(',')}]`);
  }

  /** No path has a zero in it. */
  private nameOf({ path, id, stamp }: FoundFile): string | null {
    return stamp === null ? null : `s${contentHash(`${path}\0${id}\0${stamp}\0${this.options}`)}`;
  }
}
