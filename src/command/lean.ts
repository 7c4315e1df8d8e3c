/** What an editor knows beforehand: a country or unit to lean to, a home for every outlet, a file of homes. */
export type Lean = { readonly bias: string | null; readonly home: string | null; readonly homes: string | null };
