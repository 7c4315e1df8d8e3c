import type { ReportedDay } from '../../model/report.ts';
import { dateSentence } from '../6-date/dateSentence.ts';
import type { DayMention } from '../6-date/dayMention.ts';
import type { PlaceGroup } from './groupPlaces.ts';
import type { ReportFrame } from './writeReport.ts';

/**
 * The day of one report. A clause with days of its own keeps to them: "wounded near Kreminna and died in Luhansk on November 9" puts
 * only the death on that day. Else `dateSentence` chooses among those of the sentence, nearest the place of happening.
 */
export function dayOfGroup({ article, clean, sentences, index, days }: ReportFrame, group: PlaceGroup): ReportedDay {
  const { start, end } = sentences[index]!;
  const isInClause = (day: DayMention) => day.start >= group.start && day.end <= group.end;
  const isInSentence = (day: DayMention) => day.start >= start && day.end <= end;
  const kept = days.some(isInClause) ? days.filter((day) => isInClause(day) || !isInSentence(day)) : days;
  const main = group.parts.find(({ role }) => role === 'where') ?? group.parts.at(-1)!;
  return dateSentence(index, sentences, clean, kept, article.published, main.placed.start);
}
