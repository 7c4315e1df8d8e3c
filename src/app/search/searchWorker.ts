import type { TextChunk } from '../../model/explorerFiles.ts';
import { indexTexts, type SearchSource } from './searchSource.ts';
import type { TextSearch } from './textIndex.ts';

/** First what to read, then words to find. `urls` are of the text files, in order. */
export type ToSearchWorker =
  | { readonly kind: 'read'; readonly source: SearchSource; readonly urls: readonly string[] }
  | { readonly kind: 'find'; readonly text: string };

export type FromSearchWorker =
  | { readonly kind: 'read' }
  | { readonly kind: 'failed'; readonly detail: string }
  | { readonly kind: 'found'; readonly text: string; readonly events: Uint32Array };

/** The worker's own script. Its global scope, as far as it is used: the page's types know no worker. */
type Scope = {
  onmessage: ((event: { readonly data: ToSearchWorker }) => void) | null;
  readonly postMessage: (message: FromSearchWorker) => void;
};

const scope = globalThis as unknown as Scope;
let find: TextSearch | null = null;

scope.onmessage = ({ data }) => {
  if (data.kind === 'find') {
    if (find !== null) scope.postMessage({ kind: 'found', text: data.text, events: find(data.text) });
    return;
  }
  indexTexts(data.source, (chunk) => fetchChunk(data.urls[chunk]!)).then(
    (search) => {
      find = search;
      scope.postMessage({ kind: 'read' });
    },
    (reason: unknown) => scope.postMessage({ kind: 'failed', detail: String(reason) }),
  );
};

async function fetchChunk(url: string): Promise<TextChunk> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return (await response.json()) as TextChunk;
}
