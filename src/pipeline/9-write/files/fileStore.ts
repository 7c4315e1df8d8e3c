import type { DataFile, WrittenFile } from '../buildFacts.ts';

/** A written file: its content is read from where it lies when asked for. */
export type StoredFile = DataFile & WrittenFile;

/** A file being written, piece by piece; texts become UTF-8. Nothing is added once it is closed. */
export type FileSink = { readonly add: (piece: string | Uint8Array) => void; readonly close: () => StoredFile };

/** Where the files of a build are written while it runs: what a build writes need not fit in memory. */
export type FileStore = { readonly open: (name: string) => FileSink };
