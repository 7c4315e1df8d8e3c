import type { EventColumns } from '../../model/columns.ts';
import type { Loaded } from '../state/loadSlice.ts';
import { indexTexts, searchSource } from './searchSource.ts';
import type { FromSearchWorker, ToSearchWorker } from './searchWorker.ts';

/** Resolves to the events that hold every word, ascending. */
export type Search = (text: string) => Promise<Uint32Array>;

const indexes = new WeakMap<EventColumns, Promise<Search>>();

/** The search over one data set, made once: in a worker where the page may start one, else here. Rejects when texts cannot be fetched. */
export function searchIndexOf(loaded: Loaded): Promise<Search> {
  const made = indexes.get(loaded.columns) ?? searchInWorker(loaded).catch(() => searchHere(loaded));
  indexes.set(loaded.columns, made);
  made.catch(() => indexes.delete(loaded.columns)); // so that the next word tries again
  return made;
}

async function searchHere(loaded: Loaded): Promise<Search> {
  const find = await indexTexts(searchSource(loaded), async (chunk) => {
    const fetched = await loaded.texts.fetch(chunk);
    if (fetched.kind !== 'here') throw new Error(fetched.kind === 'failed' ? fetched.detail : 'no text');
    return fetched.value;
  });
  return (text) => Promise.resolve(find(text));
}

async function searchInWorker(loaded: Loaded): Promise<Search> {
  const worker = new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module' });
  const asked = new Map<string, ((events: Uint32Array) => void)[]>();
  const post = (message: ToSearchWorker): void => worker.postMessage(message);
  const read = new Promise<void>((resolve, reject) => {
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message));
    };
    worker.onmessage = ({ data }: { readonly data: FromSearchWorker }) => {
      if (data.kind === 'read') resolve();
      else if (data.kind === 'failed') reject(new Error(data.detail));
      else for (const tell of takeOut(asked, data.text)) tell(data.events);
    };
  });
  const urls = Array.from({ length: Math.ceil(loaded.columns.count / loaded.explorer.textChunk) }, (_, chunk) =>
    loaded.textUrl(chunk),
  );
  post({ kind: 'read', source: searchSource(loaded), urls });
  try {
    await read;
  } catch (reason) {
    worker.terminate();
    throw reason;
  }
  return (text) =>
    new Promise((resolve) => {
      asked.set(text, [...(asked.get(text) ?? []), resolve]);
      post({ kind: 'find', text });
    });
}

function takeOut<T>(waiting: Map<string, T[]>, text: string): T[] {
  const found = waiting.get(text) ?? [];
  waiting.delete(text);
  return found;
}
