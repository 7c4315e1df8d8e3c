import type { ReportedDay } from '../../model/report.ts';
import type { Happening } from './judgeHappening.ts';
import { tellsDeed } from './tellsDeed.ts';

/** Of clauses with a deed but neither a day nor a cue of any category, about two in five tell of something that happened there. */
const BARE_DEED = 0.6;
const BARE = 0.2;
/** A cue of a category alone may stand in a sentence about what is usual. */
const NO_DEED = 0.6;

/**
 * Judges again what neither a day nor a category speaks for. In: the words of the clause, how likely it is a happening so far,
 * whether no cue of a category fits, and its day. A month or a year alone is no day: biographies and statistics have those.
 */
export function judgeDeed(clause: string, happening: Happening, isOther: boolean, day: ReportedDay): Happening {
  const isDated = day.words !== null && (!isOther || day.precision === 'day' || day.precision === 'week');
  if (isDated) return happening;
  const isDeed = tellsDeed(clause);
  if (isDeed && !isOther) return happening;
  const factor = isOther ? (isDeed ? BARE_DEED : BARE) : NO_DEED;
  const reason = isDeed ? 'no day and no cue of any category' : 'tells of no deed';
  return { likelihood: happening.likelihood * factor, reasons: [...happening.reasons, reason] };
}
