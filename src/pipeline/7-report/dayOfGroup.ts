import type { ReportedDay } from '../../model/report.ts';
import { dateSentence } from '../6-date/dateSentence.ts';
import type { DayMention } from '../6-date/dayMention.ts';
import type { SentenceDays } from '../6-date/daysOfSentences.ts';
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
  const own = days(index);
  const kept = keptDays(clean.text, group, own);
  const daysOf: SentenceDays = kept === own ? days : (asked) => (asked === index ? kept : days(asked));
  const main = group.parts.find(({ role }) => role === 'where') ?? group.parts.at(-1)!;
  return dateSentence(index, sentences, clean, daysOf, article.published, main.placed.start);
}

/** The days of a sentence without those that date something else of it. */
function keptDays(text: string, group: PlaceGroup, days: readonly DayMention[]): readonly DayMention[] {
  if (days.length === 0) return days;
  const isInClause = (day: DayMention) => day.start >= group.start && day.end <= group.end;
  if (days.some(isInClause)) return days.filter(isInClause);
  if (WILL.test(text.slice(group.start, group.end))) return days;
  const isPlan = (day: DayMention) => day.start >= group.end && WILL.test(text.slice(group.end, day.start));
  return days.filter((day) => !isPlan(day));
}
