import type { ReportedDay } from '../../model/report.ts';
import { dateSentence } from '../6-date/dateSentence.ts';
import type { PlaceGroup } from './groupPlaces.ts';
import type { ReportFrame } from './writeReport.ts';

/**
 * The day of one report: that of the clause with its place of happening, so that "wounded near Kreminna and died in Luhansk on
 * November 9" puts only the death on that day.
 */
export function dayOfGroup({ article, clean, sentences, index, days }: ReportFrame, group: PlaceGroup): ReportedDay {
  const main = group.parts.find(({ role }) => role === 'where') ?? group.parts.at(-1)!;
  return dateSentence(index, sentences, clean, days, article.published, main.placed.start);
}
