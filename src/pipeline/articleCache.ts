/** What earlier builds found out, by content: safe to delete, never needed for the result. Values are one line each. */
export type ArticleCache = {
  readonly get: (key: string) => string | null;
  /** Whether there is something under the key, and it is still what was put there. */
  readonly holds: (key: string) => boolean;
  readonly put: (key: string, value: string) => void;
};

/** Remembers nothing. */
export const NO_CACHE: ArticleCache = { get: () => null, holds: () => false, put: () => undefined };
