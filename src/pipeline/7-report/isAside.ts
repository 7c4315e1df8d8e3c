import type { PlacedMention } from './placeSentences.ts';

const IN_IT =
  /\b(?:in|across|throughout|inside|within|around|over|all of|parts of|areas of|regions of|cities of|(?:crossings?|borders?|frontiers?) with|at)\s+(?:(?:the|all|both|neighbou?ring|occupied|northern|southern|eastern|western|central|much of|parts of|most of)\s+)*(?:countries\s+(?:such as|like|including)\s+)?$/i;
const LISTED = /(?:,|\band|\bor)\s+(?:the\s+)?$/i;

/**
 * Tells a country that is only talked about from one where something is: "the invasion of Ukraine", "to join Russia", "east of Ukraine";
 * not "in Ukraine", "across Russia and Georgia". In: the clean text and a mention with role where.
 */
export function isAside(text: string, { mention, start }: PlacedMention): boolean {
  if (mention.place?.kind !== 'country' || mention.role !== 'where') return false;
  if (mention.relation.kind === 'direction') return true;
  const before = text.slice(Math.max(0, start - 60), start);
  return !IN_IT.test(before) && !LISTED.test(before);
}
