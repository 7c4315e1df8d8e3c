import type { CategoryId } from '../../model/report.ts';
import type { CleanText } from '../2-clean/cleanText.ts';
import type { Sentence } from '../3-split/sentence.ts';
import { categorise, isSilent } from './categorise.ts';
import type { CategoryTable } from './categoryTable.ts';
import { tellsDeed } from './tellsDeed.ts';

/** What reaches many places at once, so that the next one is told without its name. */
const SPREADING: ReadonlySet<string> = new Set([
  'disaster',
  'armed-clash',
  'strike',
  'protest',
  'crime',
  'health',
  'mobilisation',
]);

/**
 * The category of a sentence that tells of a deed in words that no cue knows, from the one before it: "A gale blew down trees near Ross. In Hereford,
 * the cathedral lost part of its roof." The fallback where the one before is of nothing that spreads, or another headline stands between.
 */
export function carriedCategory(
  { text, blocks }: CleanText,
  sentences: readonly Sentence[],
  index: number,
  table: CategoryTable,
): CategoryId {
  const [before, own] = [sentences[index - 1], sentences[index]];
  if (before === undefined || own === undefined || blocks[own.block]?.kind === 'headline') return table.fallback;
  const words = text.slice(own.start, own.end);
  if (!isSilent(words, table) || !tellsDeed(words)) return table.fallback;
  const told = categorise(text.slice(before.start, before.end), table);
  return SPREADING.has(told) ? told : table.fallback;
}
