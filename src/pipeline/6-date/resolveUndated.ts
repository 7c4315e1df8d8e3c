import { type DaySpan, dayOf, daysBetween, weekdayOf } from '../../model/day.ts';
import { yearOf } from './calendar.ts';
import type { DatePhrase, Phrase } from './phrase.ts';
import type { Resolved } from './resolved.ts';
import { isRelative, resolvePhrase } from './resolvePhrase.ts';

/** A date without a year may lie so many days before or after the last full date of the text, when that fixes its year. */
const BEFORE_ANCHOR_DAYS = 31;
const AFTER_ANCHOR_DAYS = 92;

/** The latest years that a text states, 0 for none: `bare` in "in 2014", `full` in a date or a month with its year. */
export type StatedYears = { readonly bare: number; readonly full: number };

/** Collects the latest years that the phrases of a text state. */
export function statedYears(phrases: Iterable<Phrase>): StatedYears {
  let [bare, full] = [0, 0];
  for (const phrase of phrases) {
    if (phrase.kind === 'years') bare = Math.max(bare, phrase.to);
    if (phrase.kind === 'date' || phrase.kind === 'month') full = Math.max(full, phrase.year ?? 0);
  }
  return { bare, full };
}

/**
 * Settles a phrase of a text whose publication day is unknown, as far as the text itself allows; otherwise null, never a guess.
 * A full date stands for itself, and days counted from it follow. A date without a year takes the year of a full date near it, or,
 * when its weekday is written, the latest year that the text states, if the weekday fits: "in 2022 … Wednesday, September 21".
 */
export function resolveUndated(phrase: Phrase, anchor: DaySpan | null, years: StatedYears): Resolved | null {
  if (!isRelative(phrase) || phrase.kind === 'counted')
    return resolvePhrase(phrase, { now: anchor?.from ?? NO_DAY, anchor, isFuture: false });
  if (phrase.kind === 'date') {
    const year = yearOfDate(phrase, anchor, years);
    return year === null ? null : resolvePhrase({ ...phrase, year }, { now: NO_DAY, anchor, isFuture: false });
  }
  if (phrase.kind !== 'range' || phrase.first.kind !== 'date' || phrase.last.kind !== 'date') return null;
  const year = yearOfDate(phrase.last, anchor, years);
  return year === null
    ? null
    : resolvePhrase({ ...phrase, last: { ...phrase.last, year } }, { now: NO_DAY, anchor, isFuture: false });
}

/** Never reaches a result: phrases that are settled here do not look at it. */
const NO_DAY = dayOf(1, 1, 1) as NonNullable<ReturnType<typeof dayOf>>;

function yearOfDate(phrase: DatePhrase, anchor: DaySpan | null, years: StatedYears): number | null {
  return (anchor === null ? null : yearNear(phrase, anchor)) ?? yearOfWeekday(phrase, years);
}

function yearNear({ month, day, weekday }: DatePhrase, { from }: DaySpan): number | null {
  for (const year of [yearOf(from) - 1, yearOf(from), yearOf(from) + 1]) {
    const candidate = dayOf(year, month, day);
    if (candidate === null || (weekday !== null && weekdayOf(candidate) !== weekday)) continue;
    const days = daysBetween(from, candidate);
    if (days >= -BEFORE_ANCHOR_DAYS && days <= AFTER_ANCHOR_DAYS) return year;
  }
  return null;
}

/** A bare year counts only itself; a full date or month also lends the years beside it, because articles look a little back and ahead. */
function yearOfWeekday({ month, day, weekday }: DatePhrase, { bare, full }: StatedYears): number | null {
  if (weekday === null) return null;
  const fits = (year: number) => {
    const candidate = dayOf(year, month, day);
    return candidate !== null && weekdayOf(candidate) === weekday;
  };
  if (full >= bare && full > 0) return [full, full - 1, full + 1].find(fits) ?? null;
  return bare > 0 && fits(bare) ? bare : null;
}
