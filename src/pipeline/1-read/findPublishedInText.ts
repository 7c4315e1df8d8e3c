import type { DaySpan } from '../../model/day.ts';
import { parsePublished } from './parsePublished.ts';

const LINES_LOOKED_AT = 8;
const LINE_MAX_LENGTH = 90;
const DATE =
  /(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\s+[а-яіїєґ]{3,10}\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\d{4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})(?!\d)/i;
/** What else may stand on a line that gives the date of publication: weekday, time, "Published", a byline's words. */
const COMPANIONS =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|published|posted|updated|first|last|on|at|by|am|pm|a\.m\.|p\.m\.|utc|gmt|[ece]{1,2}s?t|msk|est|edt|pst|pdt|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?|min(?:ute)?s? read)\b/gi;
const OTHER_WORDS_ALLOWED = 4;

/**
 * The day of publication from the first lines of an article, or null.
 * Only a line that is about the date counts: "November 24, 2022", "Published 5 Oct 2022 at 10:30 by A. Writer", never a sentence that mentions one.
 */
export function findPublishedInText(text: string): DaySpan | null {
  let looked = 0;
  for (let start = 0; start < text.length && looked < LINES_LOOKED_AT; ) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak === -1 ? text.length : lineBreak;
    if (end - start <= LINE_MAX_LENGTH) {
      const line = text.slice(start, end).trim();
      const span = dateOfLine(line);
      if (span !== null) return span;
      if (line !== '') looked++;
    } else looked++;
    start = end + 1;
  }
  return null;
}

function dateOfLine(line: string): DaySpan | null {
  const match = DATE.exec(line);
  if (match === null) return null;
  const rest = line.replace(match[0], ' ').replace(COMPANIONS, ' ');
  const words = rest.match(/[\p{L}\p{N}]+/gu) ?? [];
  const endsLikeSentence = /[.!?]["'”’)]*$/.test(line) && words.length > 0;
  return words.length <= OTHER_WORDS_ALLOWED && !endsLikeSentence ? parsePublished(match[0]).span : null;
}
