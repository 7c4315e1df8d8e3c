import type { DaySpan } from '../../model/day.ts';
import type { CleanText } from '../2-clean/cleanText.ts';
import type { Sentence } from '../3-split/sentence.ts';
import { addDrafts, type Draft } from './addDrafts.ts';
import type { DayMention } from './dayMention.ts';
import { quotationsOfBlocks } from './quotes.ts';
import { settleDrafts } from './settleDrafts.ts';

/**
 * Finds every phrase of a text that says when, in order, and the days it means. In: the span of days in which the article was
 * published, or null. A span of more than one day settles a phrase only as far as both its ends agree. Offsets are of the clean text.
 */
export function findDays(clean: CleanText, sentences: readonly Sentence[], published: DaySpan | null): DayMention[] {
  const { text } = clean;
  const drafts: Draft[] = [];
  for (let index = 0; index < sentences.length; index += 1) addDrafts(text, sentences[index]!, index, drafts);
  if (drafts.length === 0) return [];
  return settleDrafts(drafts, { text, sentences, published, quotationsOf: quotationsOfBlocks(clean) });
}
