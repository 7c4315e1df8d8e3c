import type { ReportedDay } from '../../model/report.ts';
import { dateSentence } from '../6-date/dateSentence.ts';
import type { DayMention } from '../6-date/dayMention.ts';
import { dayOfWound } from './dayOfWound.ts';
import type { PlaceGroup } from './groupPlaces.ts';
import type { Span } from './withoutAttribution.ts';
import type { ReportFrame } from './writeReport.ts';

const WILL = /\b(?:will|’ll|'ll|shall)\b/u;

/**
 * The day of one report. A clause with days of its own keeps to them: "wounded near Kreminna and died in Luhansk on November 9" puts
 * only the death on that day. Else `dateSentence` chooses among those of the sentence, nearest the place of happening.
 */
export function dayOfGroup(frame: ReportFrame, group: PlaceGroup): ReportedDay {
  const { article, clean, sentences, index, days } = frame;
  const ofWound = dayOfWound(frame, group);
  if (ofWound !== undefined) return ofWound;
  const kept = daysOf(clean.text, sentences[index]!, group, days);
  const main = group.parts.find(({ role }) => role === 'where') ?? group.parts.at(-1)!;
  return dateSentence(index, sentences, clean, kept, article.published, main.placed.start);
}

/** The days without those that date something else of the sentence. */
function daysOf(
  text: string,
  { start, end }: Span,
  group: PlaceGroup,
  days: readonly DayMention[],
): readonly DayMention[] {
  const isInSentence = (day: DayMention) => day.start >= start && day.end <= end;
  if (!days.some(isInSentence)) return days;
  const isInClause = (day: DayMention) => day.start >= group.start && day.end <= group.end;
  if (days.some(isInClause)) return days.filter((day) => isInClause(day) || !isInSentence(day));
  if (WILL.test(text.slice(group.start, group.end))) return days;
  const isPlan = (day: DayMention) => day.start >= group.end && WILL.test(text.slice(group.end, day.start));
  return days.filter((day) => !(isInSentence(day) && isPlan(day)));
}
