/** One of many small files: not asked for yet, on its way, here, or not to be had. */
export type Chunk<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'here'; readonly value: T }
  | { readonly kind: 'failed'; readonly detail: string };

/** Files fetched when first looked at and kept. */
export type Chunks<T> = {
  /** The chunk as it is now; the first look starts its fetch. The answer keeps its identity until it changes. */
  readonly look: (chunk: number) => Chunk<T>;
  /** The chunk when it is here. */
  readonly fetch: (chunk: number) => Promise<Chunk<T>>;
  /** Called after any chunk changes; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
};

const WAITING = { kind: 'waiting' } as const;

/** `load` fetches one chunk and may throw. A failed chunk is asked for again only by `fetch`. */
export function createChunks<T>(load: (chunk: number) => Promise<T>): Chunks<T> {
  const known = new Map<number, Chunk<T>>();
  const pending = new Map<number, Promise<Chunk<T>>>();
  const listeners = new Set<() => void>();

  function fetchChunk(chunk: number): Promise<Chunk<T>> {
    const have = known.get(chunk);
    if (have?.kind === 'here') return Promise.resolve(have);
    const underway = pending.get(chunk);
    if (underway !== undefined) return underway;
    const started = load(chunk)
      .then(
        (value): Chunk<T> => ({ kind: 'here', value }),
        (reason: unknown): Chunk<T> => ({ kind: 'failed', detail: String(reason) }),
      )
      .then((result) => {
        known.set(chunk, result);
        pending.delete(chunk);
        for (const listener of listeners) listener();
        return result;
      });
    pending.set(chunk, started);
    return started;
  }

  return {
    look: (chunk) => {
      const have = known.get(chunk);
      if (have !== undefined) return have;
      void fetchChunk(chunk);
      return WAITING;
    },
    fetch: fetchChunk,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
