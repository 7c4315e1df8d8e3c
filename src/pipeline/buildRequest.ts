import type { Issue } from '../model/issue.ts';
import type { FoundFiles } from './1-read/findFiles.ts';
import type { ReadOptions } from './1-read/reader.ts';
import type { AlsoFormat } from './9-write/also/writeAlso.ts';
import type { FileStore } from './9-write/files/fileStore.ts';
import type { ArticleCache } from './articleCache.ts';
import type { Hands } from './collect/hands.ts';
import type { Spill } from './collect/spill.ts';
import type { Shelf } from './shelf.ts';

export type { BuildKnowledge } from './buildKnowledge.ts';

export type BuildRequest = {
  readonly inputs: readonly string[];
  /** The files of the inputs, where they were looked for already. */
  readonly found?: FoundFiles;
  readonly reading: ReadOptions;
  readonly also: readonly AlsoFormat[];
  /** Heading of the page; null leaves it to the page. */
  readonly title?: string | null;
  /** Name of the copy that is opened from a disk, when the site has one; `build.json` tells the page. */
  readonly offlineFile?: string | null;
  /** Mail address for corrections; none when null. */
  readonly contact?: string | null;
  /** Issues that were found before the first article was read. */
  readonly issues: readonly Issue[];
  /** Identities of folders that are not walked: the output, when it lies among the articles. */
  readonly skipped: readonly string[];
  readonly cache: ArticleCache;
  /** Where findings lie; in memory when left out. What earlier builds put there is not found anew. */
  readonly shelf?: Shelf;
  /** Where the files are written; in memory when left out. */
  readonly files?: FileStore;
  /** Where articles lie between the two passes; in memory when left out. */
  readonly spill?: Spill;
  /** Who works on the articles; this thread when left out. */
  readonly hands?: Hands;
};

/** Told after each article of a pass, so that a terminal can show progress. */
export type OnProgress = (done: number, what: string) => void;
