import type { ReportedDay } from '../../model/report.ts';
import { dateSentence } from '../6-date/dateSentence.ts';
import type { PlaceGroup } from './groupPlaces.ts';
import type { ReportFrame } from './writeReport.ts';

/**
 * The day of one report. Where a sentence has several days, one in each clause, a clause keeps to its own:
 * "wounded near Kreminna and died in Luhansk on November 9" puts only the death on that day.
 */
export function dayOfGroup({ article, clean, sentences, index, days }: ReportFrame, group: PlaceGroup): ReportedDay {
  const sentence = sentences[index]!;
  const inSentence = days.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const inClause = inSentence.filter(({ start, end }) => start >= group.start && end <= group.end);
  const isNarrower = inClause.length > 0 && inClause.length < inSentence.length;
  const kept = isNarrower ? days.filter((day) => inClause.includes(day) || !inSentence.includes(day)) : days;
  return dateSentence(index, sentences, clean, kept, article.published);
}
