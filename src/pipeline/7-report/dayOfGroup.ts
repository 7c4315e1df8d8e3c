import type { ReportedDay } from '../../model/report.ts';
import { dateSentence } from '../6-date/dateSentence.ts';
import type { DayMention } from '../6-date/dayMention.ts';
import { dayOfWound } from './dayOfWound.ts';
import type { PlaceGroup } from './groupPlaces.ts';
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
  const { start, end } = sentences[index]!;
  const isInClause = (day: DayMention) => day.start >= group.start && day.end <= group.end;
  const isInSentence = (day: DayMention) => day.start >= start && day.end <= end;
  const isPlan = (day: DayMention) => day.start >= group.end && WILL.test(clean.text.slice(group.end, day.start));
  const isPast = !WILL.test(clean.text.slice(group.start, group.end));
  const kept = days.some(isInClause)
    ? days.filter((day) => isInClause(day) || !isInSentence(day))
    : days.filter((day) => !(isPast && isInSentence(day) && isPlan(day)));
  const main = group.parts.find(({ role }) => role === 'where') ?? group.parts.at(-1)!;
  return dateSentence(index, sentences, clean, kept, article.published, main.placed.start);
}
