import type { Sentence } from '../3-split/sentence.ts';
import type { PlacedMention } from './placeSentences.ts';

/** What stands between a dateline's place and the story: "(AP) —", ", Russia, Sept. 22 (Reuters) -". */
const AFTER_DATELINE =
  /^[^a-z]{0,12}(?:[A-Z][\w.]{0,30},?\s{0,3}){0,3}(?:\d{1,2}(?:,\s{0,3}\d{4})?)?\s{0,3}(?:\([^)]{2,40}\))?\s{0,3}(?:[—–-]{1,2}|:)\s/u;

/**
 * Takes away the place where a story was filed ("OMSK, Russia (AP) — A man was held in Tara") when its sentence names another place:
 * the happening is at the other one. A dateline alone stays; the story says no better.
 */
export function dropDateline(
  text: string,
  sentence: Sentence,
  mentions: readonly PlacedMention[],
): readonly PlacedMention[] {
  if (mentions.length < 2) return mentions;
  const first = mentions[0]!;
  return isDateline(text, sentence, first) ? mentions.slice(1) : mentions;
}

function isDateline(text: string, sentence: Sentence, { start, end }: PlacedMention): boolean {
  if (start - sentence.start > 2) return false;
  const name = text.slice(start, end);
  return name === name.toUpperCase() && AFTER_DATELINE.test(text.slice(end, Math.min(end + 80, sentence.end)));
}
