import type { PlacedMention } from './placeSentences.ts';
import type { Span } from './withoutAttribution.ts';

/** ", officials in " */
const SOURCE =
  /,\s(?:(?!\p{Lu})[\p{L}’'-]+\s){0,3}(?:officials?|police|authorities|prosecutors|firefighters|rescuers|doctors|medics|aid workers|residents|spokes\w+|courts?|sources?)\s(?:in|at)\s(?:the\s)?$/u;
const TOLD =
  /^(?:\s(?:region|province|state|county))?\s(?:have |has |had )?(?:said|say|says|reported|announced|added|told|confirmed)\b/u;

/**
 * Tells where those sit who tell of it, at the end of a sentence: "…, officials in Krasnodar said on Tuesday." In: the clean text, the sentence, a
 * mention; whether it is also where things happened is for what else the sentence names to say.
 */
export function isTeller(text: string, sentence: Span, { start, end }: PlacedMention): boolean {
  return TOLD.test(text.slice(end, end + 40)) && SOURCE.test(text.slice(Math.max(sentence.start, start - 70), start));
}
