/** Something the author of the input should know. Data, not an exception: a build reports all of them at once. Lines and columns count from 1. */
export type Issue = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  /** kebab-case rule name, e.g. `date-invalid`, `place-unknown`. */
  readonly code: string;
  readonly message: string;
  /** What the author can do about it. */
  readonly hint?: string;
};

/** A value plus everything noticed while making it. Stages never throw on bad input; they return issues. */
export type Checked<T> = { readonly value: T; readonly issues: readonly Issue[] };

/**
 * "articles/a.md:3:7 error date-invalid: message" — the shape editors and CI turn into links; the hint on a line of its own.
 * File names and quoted words are other people's: line breaks and what a terminal would obey are shown as codes.
 */
export function formatIssue({ file, line, column, severity, code, message, hint }: Issue): string {
  const head = shown(`${file}:${line}:${column} ${severity} ${code}: ${message}`);
  return hint === undefined ? head : `${head}\n    ${shown(hint)}`;
}

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

const shown = (words: string): string =>
  words.replace(CONTROL, (letter) => `\\u${letter.codePointAt(0)!.toString(16).padStart(4, '0')}`);
