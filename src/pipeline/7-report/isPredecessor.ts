import type { PlacedMention } from './placeSentences.ts';
import type { Span } from './withoutAttribution.ts';

/** "Following the delegates from Karelia, …": who did the like before those that the sentence is about. */
const BEFORE_OTHERS =
  /^[“"']?(?:following|like|unlike|alongside|joining|echoing|as with)\s(?:the\s|their\s|his\s|her\s|those\s)?(?:[\p{L}’'-]+\s){0,4}(?:from|of|in)\s[^,;]*$/iu;

/**
 * Tells the home of those who only went before, from where the sentence's own deed is: "Following deputies from Karelia, three in Moscow
 * wrote to the president"; not "Following the quake, people fled Lima". In: the clean text, the sentence and one mention of it.
 */
export function isPredecessor(text: string, sentence: Span, { start, end }: PlacedMention): boolean {
  if (start - sentence.start > 100) return false;
  return BEFORE_OTHERS.test(text.slice(sentence.start, start)) && text.slice(end, end + 40).includes(',');
}
