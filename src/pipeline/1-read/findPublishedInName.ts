import type { DaySpan } from '../../model/day.ts';
import { parsePublished } from './parsePublished.ts';

const IN_NAME = /(?<!\d)((?:19|20)\d{2})[-_./]?(0[1-9]|1[0-2])[-_./]?(0[1-9]|[12]\d|3[01])(?!\d)/;
const MONTH_IN_NAME = /(?<!\d)((?:19|20)\d{2})[-_/](0[1-9]|1[0-2])(?![-_./]?\d)/;

/** The day in a file's name or folders ("2022-10-05-norilsk.txt", "2022/10/05/norilsk.html", "norilsk_2022-10.txt"), or null. */
export function findPublishedInName(path: string): DaySpan | null {
  const day = IN_NAME.exec(path);
  if (day !== null) return parsePublished(`${day[1]}-${day[2]}-${day[3]}`).span;
  const month = MONTH_IN_NAME.exec(path);
  return month === null ? null : parsePublished(`${month[1]}-${month[2]}`).span;
}
