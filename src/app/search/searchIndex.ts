import type { EventColumns } from '../../model/columns.ts';
import type { Loaded } from '../state/loadSlice.ts';
import { indexTexts, type SearchSource, searchSource } from './searchSource.ts';
import type { FromSearchWorker, ToSearchWorker } from './searchWorker.ts';
import { createTextIndex } from './textIndex.ts';

/** The events that hold every word, ascending, of the `share` (0 to 1) of all events that has been read so far. */
export type Found = { readonly events: Uint32Array; readonly share: number };

export type Search = {
  /** Rejects when the texts cannot be had. */
  readonly find: (text: string) => Promise<Found>;
  /** Calls back when more has been read, or cannot be: what was asked should be asked again. Out: ends that. */
  readonly onPart: (listener: () => void) => () => void;
};

type Ask = (text: string) => Promise<Uint32Array>;

const searches = new WeakMap<EventColumns, Search>();

/** The search over one data set, begun once: in a worker where the page may start one, else here. One that failed is begun anew. */
export function searchIndexOf(loaded: Loaded): Search {
  const begun = searches.get(loaded.columns) ?? beginSearch(loaded, () => searches.delete(loaded.columns));
  searches.set(loaded.columns, begun);
  return begun;
}

function beginSearch(loaded: Loaded, onFailed: () => void): Search {
  const listeners = new Set<() => void>();
  let share = 0;
  const read = (events: number): void => {
    share = loaded.columns.count === 0 ? 1 : events / loaded.columns.count;
    for (const listener of listeners) listener();
  };
  const fail = (reason: unknown): void => {
    onFailed();
    ask = () => Promise.reject(reason);
    read(0);
  };
  let ask: Ask = searchInWorker(loaded, read, () => {
    ask = searchHere(loaded, read, fail);
  });
  return {
    find: async (text) => ({ events: await ask(text), share }),
    onPart: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function searchHere(loaded: Loaded, read: (events: number) => void, fail: (reason: unknown) => void): Ask {
  const index = createTextIndex();
  const fetchChunk = async (chunk: number) => {
    const fetched = await loaded.texts.fetch(chunk);
    if (fetched.kind !== 'here') throw new Error(fetched.kind === 'failed' ? fetched.detail : 'no text');
    return fetched.value;
  };
  indexTexts(searchSource(loaded), index, fetchChunk, () => read(index.readSoFar())).catch(fail);
  return (text) => Promise.resolve(index.find(text));
}

/** `instead` is called when there can be no worker, or it cannot have its script or the texts; it may be called before this returns. */
function searchInWorker(loaded: Loaded, read: (events: number) => void, instead: () => void): Ask {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module' });
  } catch {
    queueMicrotask(instead);
    return () => Promise.resolve(new Uint32Array());
  }
  const asked = new Map<string, ((events: Uint32Array) => void)[]>();
  const post = (message: ToSearchWorker, transfer: ArrayBuffer[] = []): void => worker.postMessage(message, transfer);
  const giveUp = (): void => {
    worker.terminate();
    instead();
  };
  worker.onerror = (event) => {
    event.preventDefault();
    giveUp();
  };
  worker.onmessage = ({ data }: { readonly data: FromSearchWorker }) => {
    if (data.kind === 'read') read(data.events);
    else if (data.kind === 'failed') giveUp();
    else for (const tell of takeOut(asked, data.text)) tell(data.events);
  };
  const urls = Array.from({ length: Math.ceil(loaded.columns.count / loaded.explorer.textChunk) }, (_, chunk) =>
    loaded.textUrl(chunk),
  );
  const source = searchSource(loaded);
  post({ kind: 'read', source, urls }, buffersOf(source));
  return (text) =>
    new Promise((resolve) => {
      asked.set(text, [...(asked.get(text) ?? []), resolve]);
      post({ kind: 'find', text });
    });
}

/** Handed over, not copied again: the source's columns are its own. */
const buffersOf = ({ placeStart, linkPlace, reportStart, reportSource }: SearchSource): ArrayBuffer[] =>
  [placeStart, linkPlace, reportStart, reportSource].map(({ buffer }) => buffer as ArrayBuffer);

function takeOut<T>(waiting: Map<string, T[]>, text: string): T[] {
  const found = waiting.get(text) ?? [];
  waiting.delete(text);
  return found;
}
