/** A name that says where, from where or where to, and made no report. `start`: offset into the article's text. `reasons`: for people. */
export type LeftOut = { readonly text: string; readonly start: number; readonly reasons: readonly string[] };
