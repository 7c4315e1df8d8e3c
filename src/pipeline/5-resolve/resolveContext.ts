import type { OutletHome } from './outletHome.ts';

/** What is known about an article besides its text. Everything may be missing; each part only leans, nothing is forced. */
export type ResolveContext = {
  /** Where the outlet's places usually are, this article left out (`HomeLedger.homeOf`); null when nothing is known. */
  readonly home: OutletHome | null;
  /** Row of a country or first-level unit that an editor leans to (`--bias country=RU`), or null. */
  readonly biasRow: number | null;
};

export const NO_CONTEXT: ResolveContext = { home: null, biasRow: null };
