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

/** "articles/a.md:3:7 error date-invalid: message" — the shape editors and CI turn into links. */
export function formatIssue({ file, line, column, severity, code, message, hint }: Issue): string {
  const head = `${file}:${line}:${column} ${severity} ${code}: ${message}`;
  return hint === undefined ? head : `${head}\n    ${hint}`;
}
