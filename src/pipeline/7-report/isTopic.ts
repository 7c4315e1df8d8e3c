import type { PlacedMention } from './placeSentences.ts';

/** What people speak about, up to the place, with no other name in between. */
const ABOUT =
  /(?:\b[Tt]o (?:discuss|debate|condemn|consider|review)|\b(?:discuss(?:ed|es|ing)?|debat(?:ed|es|ing))|\b(?:[Tt]alks|[Dd]ebate|statement|report|resolution|vote|meeting|summit|conference|hearing|speech|documentary|film|book) (?:on|about|over))\b (?:(?!\p{Lu})[^.,;:]){0,60}$/u;

/**
 * Tells a place that people only speak about, from one where they do: "met in New York to discuss the fighting in Sudan"; not "talks in
 * Geneva", "they discussed it in Geneva". In: the clean text and one mention of it.
 */
export function isTopic(text: string, { start }: PlacedMention): boolean {
  const before = text.slice(Math.max(0, start - 90), start);
  return ABOUT.test(before) && !/\bit (?:in|at|near) $/u.test(before);
}
