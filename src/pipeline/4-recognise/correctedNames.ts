import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Span } from './findSpans.ts';

const LETTERS_FOR_ONE_EDIT = 7;
const LETTERS_FOR_TWO_EDITS = 10;
const MOST_NAMES = 3;
const LEAST_POPULATION = 1_000; // a hamlet is as likely another word as a misspelling

/**
 * Names of known places that a name without any row may be a misspelling or another transliteration of: one letter off for names
 * of 7 letters or more, two for 10 or more. Empty for names that the gazetteer knows. In: one span, as written.
 */
export function correctedNames(
  { facts, to, from }: Pick<Span, 'facts' | 'from' | 'to'>,
  written: string,
  gazetteer: Gazetteer,
): readonly string[] {
  if (facts.rows.length > 0 || to - from !== 1 || written.length < LETTERS_FOR_ONE_EDIT) return [];
  const found = gazetteer.lookupFuzzy(written, written.length >= LETTERS_FOR_TWO_EDITS ? 2 : 1);
  const known = found.filter(({ row }) => (gazetteer.population[row] ?? 0) >= LEAST_POPULATION);
  const fewest = known.reduce((least, { edits }) => Math.min(least, edits), Number.POSITIVE_INFINITY);
  return [...new Set(known.filter(({ edits }) => edits === fewest).map(({ name }) => name))].slice(0, MOST_NAMES);
}
