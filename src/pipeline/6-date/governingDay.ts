import type { DayPrecision, DaySpan } from '../../model/day.ts';
import type { Sentence } from '../3-split/sentence.ts';
import type { DayMention } from './dayMention.ts';

const PRECISION_COST: Readonly<Record<DayPrecision, number>> = {
  day: 0,
  week: 1,
  month: 1.5,
  season: 2,
  year: 2.5,
  unknown: 3,
};
const SPEECH_COST = 4;
const QUOTED_COST = 2;
const SINCE_COST = 1;
const OTHER_CLAUSE_COST = 3;

/**
 * Picks the phrase that dates what a sentence tells, or null. Phrases that date something else never do; a deadline only when it is
 * still to come. Of several, the day of speaking, quoted words, other clauses and coarse spans come last; then the first one wins.
 */
export function governingDay(
  text: string,
  sentence: Sentence,
  mentions: readonly DayMention[],
  published: DaySpan | null,
  at: number | null,
): DayMention | null {
  let best: DayMention | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const mention of mentions) {
    if (!mayGovern(mention, published)) continue;
    const cost = mentions.length === 1 ? 0 : costOf(text, sentence, mention, at);
    if (cost < least) [best, least] = [mention, cost];
  }
  return best;
}

function mayGovern({ use, text, span }: DayMention, published: DaySpan | null): boolean {
  if (use === 'aside') return false;
  if (use !== 'until') return true;
  return /^by\b/i.test(text) && span !== null && published !== null && span.from > published.to;
}

function costOf(text: string, sentence: Sentence, mention: DayMention, at: number | null): number {
  const speech = isSpeechDay(text, sentence, mention) ? SPEECH_COST : 0;
  const quoted = isQuoted(text, sentence, mention) ? QUOTED_COST : 0;
  const since = mention.use === 'since' ? SINCE_COST : 0;
  const clause = at !== null && hasBreakBetween(text, at, mention) ? OTHER_CLAUSE_COST : 0;
  return speech + quoted + since + clause + PRECISION_COST[mention.precision];
}

const SPEECH =
  'said|says|told|wrote|reported|reports|confirmed|added|stated|noted|claimed|warned|tweeted|posted|according to|insisted|argued|explained';
/** A speech verb, then at most six words without a comma or "that". */
const SPEECH_BEFORE = new RegExp(`\\b(?:${SPEECH})(?: (?!that\\b)[^\\s,;]+){0,6} ?$`, 'i');
const SPEECH_AFTER = new RegExp(`^,? (?:${SPEECH})\\b`, 'i');
const LOOK = 90;

/** True when a phrase says when someone spoke of the matter: "police said on Tuesday", "the ministry on Tuesday said". */
export function isSpeechDay(text: string, sentence: Sentence, { start, end }: DayMention): boolean {
  const before = text.slice(Math.max(sentence.start, start - LOOK), start);
  return SPEECH_BEFORE.test(before) || SPEECH_AFTER.test(text.slice(end, Math.min(sentence.end, end + 20)));
}

/** An odd number of straight marks, or an open mark not yet closed, stands before it in the sentence. */
function isQuoted(text: string, sentence: Sentence, { start }: DayMention): boolean {
  const before = text.slice(Math.max(sentence.start, start - 400), start);
  const straight = before.split('"').length - 1;
  return (
    straight % 2 === 1 ||
    before.lastIndexOf('“') > before.lastIndexOf('”') ||
    before.lastIndexOf('«') > before.lastIndexOf('»')
  );
}

const CLAUSE_BREAK = /;|:| — |, (?:and|but|while|whereas|when|where|after|before|as) | (?:while|but|whereas) /;

function hasBreakBetween(text: string, at: number, { start, end }: DayMention): boolean {
  return CLAUSE_BREAK.test(at < start ? text.slice(at, start) : text.slice(end, Math.max(end, at)));
}
