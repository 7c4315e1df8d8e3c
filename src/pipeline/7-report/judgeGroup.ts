import type { Sentence } from '../3-split/sentence.ts';
import type { DayMention } from '../6-date/dayMention.ts';
import { mentionsWithin } from '../6-date/mentionsWithin.ts';
import { FINITE_VERB } from './finiteVerb.ts';
import type { PlaceGroup } from './groupPlaces.ts';
import { type Happening, judgeHappening } from './judgeHappening.ts';

const HOME_ONLY = 0.6;
const COUNTRY_ONLY = 0.8;
const LIST_ONLY = 0.25;

/**
 * Judges one report-to-be: the words of its clause, whether a day of its own stands in them, and what its places are.
 * A home town or a whole country says less about where than a town where something was.
 */
export function judgeGroup(
  text: string,
  sentence: Sentence,
  group: PlaceGroup,
  days: () => readonly DayMention[],
): Happening {
  const clause = text.slice(group.start, group.end);
  const lead = text.slice(sentence.start, group.start);
  const { start, end } = group;
  const happening = judgeHappening(text, { sentence: sentence.start, start, end }, () => hasDayOf(group, days()));
  const isList = /[;:]\s*$/.test(lead) && !FINITE_VERB.test(clause);
  const isCountryOnly = group.parts.every(({ placed }) => placed.mention.place?.kind === 'country');
  if (!group.isHomeOnly && !isList && !isCountryOnly) return happening;
  return {
    likelihood:
      happening.likelihood *
      (group.isHomeOnly ? HOME_ONLY : 1) *
      (isCountryOnly ? COUNTRY_ONLY : 1) *
      (isList ? LIST_ONLY : 1),
    reasons: [
      ...happening.reasons,
      ...(group.isHomeOnly ? ['home town of the people named, the only place here'] : []),
      ...(isList ? ['a list of places, told of nowhere'] : []),
      ...(isCountryOnly ? ['only a country is named'] : []),
    ],
  };
}

function hasDayOf(group: PlaceGroup, days: readonly DayMention[]): boolean {
  for (const { end, precision, span } of mentionsWithin(days, group)) {
    if (span !== null && precision === 'day' && end <= group.end) return true;
  }
  return false;
}
