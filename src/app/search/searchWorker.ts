import type { TextChunk } from '../../model/explorerFiles.ts';
import { indexTexts, type SearchSource } from './searchSource.ts';
import { createTextIndex } from './textIndex.ts';

/** First what to read, then words to find. `urls` are of the text files, in order. */
export type ToSearchWorker =
  | { readonly kind: 'read'; readonly source: SearchSource; readonly urls: readonly string[] }
  | { readonly kind: 'find'; readonly text: string };

/** `read`: so many of the events can be found from here on. `found`: among those that could be when it was asked. */
export type FromSearchWorker =
  | { readonly kind: 'read'; readonly events: number }
  | { readonly kind: 'failed'; readonly detail: string }
  | { readonly kind: 'found'; readonly text: string; readonly events: Uint32Array };

/** The worker's own script. Its global scope, as far as it is used: the page's types know no worker. */
type Scope = {
  onmessage: ((event: { readonly data: ToSearchWorker }) => void) | null;
  readonly postMessage: (message: FromSearchWorker, transfer?: readonly ArrayBuffer[]) => void;
};

const scope = globalThis as unknown as Scope;
const index = createTextIndex();

scope.onmessage = ({ data }) => {
  if (data.kind === 'find') {
    const events = index.find(data.text);
    scope.postMessage({ kind: 'found', text: data.text, events }, [events.buffer as ArrayBuffer]);
    return;
  }
  const fetchChunk = (chunk: number): Promise<TextChunk> => fetchTexts(data.urls[chunk]!);
  const onPart = (): void => scope.postMessage({ kind: 'read', events: index.readSoFar() });
  indexTexts(data.source, index, fetchChunk, onPart).catch((reason: unknown) =>
    scope.postMessage({ kind: 'failed', detail: String(reason) }),
  );
};

async function fetchTexts(url: string): Promise<TextChunk> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return (await response.json()) as TextChunk;
}
