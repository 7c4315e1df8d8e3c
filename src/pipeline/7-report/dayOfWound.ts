import { daysBetween } from '../../model/day.ts';
import type { ReportedDay } from '../../model/report.ts';
import type { DayMention } from '../6-date/dayMention.ts';
import { precisionOfLength } from '../6-date/resolved.ts';
import type { PlaceGroup } from './groupPlaces.ts';
import type { ReportFrame } from './writeReport.ts';

const WOUNDED =
  /\b(?:wounded|shot|injured|hurt|stabbed|beaten|burned|burnt|hit|struck|run over|fell ill|infected|poisoned)\b/i;
const DIED_AFTER = /^[^.;]{0,60}\b(?:died|dies|succumbed)\b/i;

/**
 * The day of a wound in a sentence whose only later day is the death's: "drafted in September, wounded near Kreminna and died in Luhansk
 * on November 9" says of the wound that it was between the two. Undefined where the clause is no such wound; unknown where no
 * earlier day bounds it.
 */
export function dayOfWound(frame: ReportFrame, group: PlaceGroup): ReportedDay | undefined {
  const { article, clean, sentences, index, days } = frame;
  const { end } = sentences[index]!;
  if (group.end >= end || !DIED_AFTER.test(clean.text.slice(group.end, end))) return undefined;
  const own = clean.text.slice(group.start, group.end);
  if (!WOUNDED.test(own) || /\bdied\b/i.test(own)) return undefined;
  const inSentence = days(index).filter(({ span }) => span !== null);
  if (inSentence.some((day) => day.start >= group.start && day.end <= group.end)) return undefined;
  const first = inSentence.findLast((day) => day.end <= group.start);
  const last = inSentence.find((day) => day.start >= group.end);
  if (last === undefined) return undefined;
  if (first === undefined || !isBefore(first, last))
    return { from: null, to: null, precision: 'unknown', basis: 'unknown', words: null };
  const [from, to] = [first.span!.from, last.span!.to];
  const at = { start: clean.toOriginal(first.start), end: clean.toOriginal(last.end - 1) + 1 };
  return {
    ...{ from, to, precision: precisionOfLength(daysBetween(from, to) + 1), basis: 'relative' },
    words: { text: article.text.slice(at.start, at.end), ...at },
  };
}

const isBefore = (first: DayMention, last: DayMention): boolean => first.span!.from <= last.span!.from;
