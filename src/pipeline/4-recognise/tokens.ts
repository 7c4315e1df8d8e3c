/** What a token is. */
export const TOKEN = { word: 1, number: 2, mark: 3 } as const;

/** How a word is written. `initials` has inner dots ("U.S.", "W.Va."); `letter` is one capital; `mixed` has capitals inside ("McAllen"). */
export const SHAPE = { none: 0, lower: 1, capital: 2, upper: 3, letter: 4, mixed: 5, initials: 6 } as const;

/** Tokens of a clean text as columns, so that the hot path holds no objects. Rows 0 to `count` − 1 are filled, the few after them are blank. */
export type Tokens = {
  readonly count: number;
  /** Which tokens are words that start with a capital letter, in order: the first `capitalCount` entries. */
  readonly capitals: Int32Array;
  readonly capitalCount: number;
  /** UTF-16 offsets into the clean text, `end` excluded. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Hash of the word in lower case; of the character for a mark. */
  readonly hash: Int32Array;
  readonly kind: Uint8Array;
  readonly shape: Uint8Array;
  /** 1 where white space, or the start of the text, comes before the token. */
  readonly gap: Uint8Array;
  /** Index of the sentence that holds the token. */
  readonly sentence: Int32Array;
  /** 1 for the first word of a sentence. */
  readonly first: Uint8Array;
};
