import type { DataFile, WrittenFile } from '../buildFacts.ts';

/** A written file: its content is read from where it lies when asked for. */
export type StoredFile = DataFile & WrittenFile;

/** A file being written, piece by piece; texts become UTF-8. Nothing is added once it is closed. */
export type FileSink = { readonly add: (piece: string | Uint8Array) => void; readonly close: () => StoredFile };

/** Where the files of a build are written while it runs: what a build writes need not fit in memory. */
export type FileStore = {
  /**
   * `madeOf` names all that goes into the file, for `keep` in the next build, but for what all builds share that know of the file: the
   * code and its data files.
   */
  readonly open: (name: string, madeOf?: string) => FileSink;
  /** The file of this name as the last build left it, when it was made of the very same: then it is one of this build. Null where it is not. */
  readonly keep?: (name: string, madeOf: string) => StoredFile | null;
  /** The file of this name as the last build left it, when the name of what it was made of begins so. Null where it is not. */
  readonly last?: (name: string, madeOf: string) => LastFile | null;
};

/** A file of the last build, to copy from. `close` when nothing more is. */
export type LastFile = {
  /** Adds the bytes from `start` up to, not including, `end` to a file that is being written. */
  readonly copy: (start: number, end: number, sink: FileSink) => void;
  readonly close: () => void;
};
