/** Where a value lies in a segment. */
export type Span = { readonly start: number; readonly length: number };

/** A value of a segment; `sum` is the `sumOf` its key and its bytes as they were written. */
export type Entry = Span & { readonly sum: number };
