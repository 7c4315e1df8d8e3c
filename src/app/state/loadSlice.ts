import type { StateCreator } from 'zustand';
import type { EventColumns } from '../../model/columns.ts';
import type { DetailChunk, ExplorerFile, TextChunk } from '../../model/explorerFiles.ts';
import type { Chunks } from '../load/createChunks.ts';

/** Why the data cannot be shown. */
export type LoadFailure =
  /** A file is not there or the network failed. */
  | { readonly kind: 'unreachable'; readonly file: string; readonly detail: string }
  /** The data was written by a newer version than this page. */
  | { readonly kind: 'newer'; readonly file: string; readonly detail: string }
  /** Cut short, not ours, or contradicting itself. */
  | { readonly kind: 'damaged'; readonly file: string; readonly detail: string };

export type Loaded = {
  readonly explorer: ExplorerFile;
  readonly columns: EventColumns;
  readonly texts: Chunks<TextChunk>;
  /** Whole address of a file of texts, for a worker that reads them itself. */
  readonly textUrl: (chunk: number) => string;
  readonly details: Chunks<DetailChunk>;
};

/** One state, never two booleans: "loading" and "failed" cannot both be true. */
export type LoadState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: LoadFailure }
  | ({ readonly status: 'ready' } & Loaded);

export type LoadSlice = { readonly load: LoadState; readonly setLoad: (load: LoadState) => void };

export const createLoadSlice: StateCreator<LoadSlice> = (set) => ({
  load: { status: 'loading' },
  setLoad: (load) => set({ load }),
});
