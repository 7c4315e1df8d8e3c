import type { PlacedMention } from './placeSentences.ts';
import type { Span } from './withoutAttribution.ts';

/** A house or square that a town has one of. */
const SCENE =
  /\b(?:at|in|on|outside|near|inside|through|into) (?:the|a|an) (?:city['’]s |town['’]s |main |central |local |crowded |busy |[a-z]+ at the )?(?:railway station|train station|bus station|bus stop|airport|market|mosque|church|synagogue|cathedral|hospital|courthouse|court|school|university|stadium|hotel|police station|square|shopping cent(?:er|re)|mall|prison|jail|port|harbou?r|town hall|city hall|nightclub|cinema|park)\b/u;
const AFTER = /^[^a-z]{0,4}(?:,\s\p{Lu}[\p{L}.]{1,20})?\s?(?:\([^)]{2,40}\)\s?)?(?:[—–-]{1,2}|:)\s/u;

/**
 * Tells that a story is set where it was filed: "QUETTA (Agencies) – A bomb went off at the railway station". Not "KARACHI – Gunmen shot six in a village", which
 * may be far off. In: the clean text, the sentence, a mention with role mentioned.
 */
export function isDatelineScene(text: string, sentence: Span, { mention, start, end }: PlacedMention): boolean {
  if (mention.role !== 'mentioned' || mention.place?.kind !== 'settlement' || start - sentence.start > 2) return false;
  const name = text.slice(start, end);
  if (name !== name.toUpperCase()) return false;
  const rest = text.slice(end, sentence.end);
  return AFTER.test(rest) && SCENE.test(rest);
}
