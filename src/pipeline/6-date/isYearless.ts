import type { Phrase } from './phrase.ts';

/** A date inside the month of publication belongs to that month, not to the year before. */
export function isYearless(phrase: Phrase): boolean {
  if (phrase.kind === 'range') return isYearless(phrase.last);
  return phrase.kind === 'date' && phrase.year === null;
}
