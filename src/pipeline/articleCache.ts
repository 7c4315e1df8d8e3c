/** What earlier builds found out, by content: safe to delete, never needed for the result. Values are JSON texts. */
export type ArticleCache = {
  readonly get: (key: string) => string | null;
  readonly put: (key: string, value: string) => void;
};

/** Remembers nothing. */
export const NO_CACHE: ArticleCache = { get: () => null, put: () => undefined };

/** The value under a key as `make` would give it; made and kept when it is not there. Values must survive JSON. */
export function remembered<T>(cache: ArticleCache, key: string, make: () => T): T {
  const known = cache.get(key);
  if (known !== null) return JSON.parse(known) as T;
  const made = make();
  cache.put(key, JSON.stringify(made));
  return made;
}
