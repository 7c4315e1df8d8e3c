/** Why `JSON.parse` failed, in words that are the same in every Node version; `position` is the offset where, if it was told. */
export type JsonProblem = { readonly words: string; readonly position: number | null };

/** In: what `JSON.parse` threw. */
export function jsonProblem(error: unknown): JsonProblem {
  const message = error instanceof Error ? error.message.replace(/\s+/g, ' ') : 'unreadable';
  const position = /at position (\d+)/.exec(message)?.[1];
  const words = message.replace(/(?: in JSON)? at position.*$/, '').slice(0, 100);
  return { words, position: position === undefined ? null : Number(position) };
}
