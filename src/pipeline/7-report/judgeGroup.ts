import type { Sentence } from '../3-split/sentence.ts';
import type { DayMention } from '../6-date/dayMention.ts';
import type { PlaceGroup } from './groupPlaces.ts';
import { type Happening, judgeHappening } from './judgeHappening.ts';

const HOME_ONLY = 0.6;
const COUNTRY_ONLY = 0.8;

/**
 * Judges one report-to-be: the words of its clause, whether a day of its own stands in them, and what its places are.
 * A home town or a whole country says less about where than a town where something was.
 */
export function judgeGroup(
  text: string,
  sentence: Sentence,
  group: PlaceGroup,
  days: readonly DayMention[],
): Happening {
  const hasOwnDay = days.some(
    ({ start, end, precision, span }) =>
      span !== null && precision === 'day' && start >= group.start && end <= group.end,
  );
  const clause = text.slice(group.start, group.end);
  const { likelihood, reasons } = judgeHappening(`${leadOf(text, sentence, group)}${clause}`, hasOwnDay);
  const places = group.parts.map(({ placed }) => placed.mention.place);
  const isCountryOnly = places.every((place) => place?.kind === 'country');
  return {
    likelihood: likelihood * (group.isHomeOnly ? HOME_ONLY : 1) * (isCountryOnly ? COUNTRY_ONLY : 1),
    reasons: [
      ...reasons,
      ...(group.isHomeOnly ? ['home town of the people named, the only place here'] : []),
      ...(isCountryOnly ? ['only a country is named'] : []),
    ],
  };
}

/** "If talks fail, troops leave Omsk": a condition that opens the sentence governs the clause after it. */
function leadOf(text: string, { start }: Sentence, group: PlaceGroup): string {
  if (group.start === start) return '';
  const lead = text.slice(start, group.start);
  return /^(?:if|unless|should|were|experts?|analysts?)\b/iu.test(lead) ? lead : '';
}
