import type { PlacedMention } from './placeSentences.ts';
import type { Span } from './withoutAttribution.ts';

/** Who holds an office of the place, or serves it. */
const OFFICER =
  /\b(?:mayor|governor|bishop|chief|head|sheriff|prosecutor|judge|deputy|councillor|councilman|councilwoman|police chief|archbishop|imam|rabbi|sultan|emir|king) of (?:the )?(?:(?:city|town|village|state|province|region) of )?$/i;
/** What is done to somebody, or what somebody does once, with the place in the office's name alone. */
const MEETS =
  /^(?:,[^,;]{2,60},)?\s(?:has |have |had )?(?:(?:been|was|were)\s(?:found dead|shot|killed|stabbed|murdered|wounded|injured|attacked|abducted|kidnapped|arrested|detained|ousted|suspended|sworn in|elected|re-elected|charged|assassinated|poisoned|removed)|died|resigned|quit|stepped down|survived)\b/u;

/**
 * Tells a place that stands in an office's name alone, but where what is told must have happened: "the mayor of Tara was found dead on Sunday"; not "the mayor
 * of Tara said", "the mayor of Tara met his colleague in Omsk". In: the clean text, the sentence, a mention with role mentioned.
 */
export function isOfficerHarmed(text: string, sentence: Span, { mention, start, end }: PlacedMention): boolean {
  if (mention.role !== 'mentioned' || mention.place === null || mention.place.kind === 'country') return false;
  const before = text.slice(Math.max(sentence.start, start - 60), start);
  return OFFICER.test(before) && MEETS.test(text.slice(end, Math.min(sentence.end, end + 120)));
}
