import { addDays, type Day } from '../../model/day.ts';
import { monthOf, monthSpan, weekdayOnOrAfter, weekdayOnOrBefore, weekSpan, yearOf, yearSpan } from './calendar.ts';
import type { Phrase, Unit, WeekdayPhrase } from './phrase.ts';
import { resolveDate, resolveDayOfMonth } from './resolveDate.ts';
import { coarser, precisionOfLength, type Resolved, type Setting } from './resolved.ts';
import { resolveMonth, resolveSeason, resolveUnit, resolveYears } from './resolvePeriod.ts';

/** The days a phrase means, or null where the words do not settle it. */
export function resolvePhrase(phrase: Phrase, setting: Setting): Resolved | null {
  switch (phrase.kind) {
    case 'date':
      return oneDay(resolveDate(phrase, setting));
    case 'dayOfMonth':
      return oneDay(resolveDayOfMonth(phrase, setting));
    case 'weekday':
      return oneDay(resolveWeekday(phrase, setting));
    case 'month':
      return resolveMonth(phrase, setting);
    case 'season':
      return resolveSeason(phrase, setting);
    case 'years':
      return resolveYears(phrase);
    case 'quarter':
      return {
        span: { from: monthSpan(phrase.year, phrase.from).from, to: monthSpan(phrase.year, phrase.to).to },
        precision: 'season',
      };
    case 'unit':
      return resolveUnit(phrase, setting.now);
    case 'weekend':
      return twoDays(saturdayOf(phrase.pick, setting));
    case 'deictic':
      return {
        span: { from: addDays(setting.now, phrase.from), to: addDays(setting.now, phrase.to) },
        precision: 'day',
      };
    case 'away':
      return stepFrom(setting.now, phrase.amount, phrase.unit);
    case 'roughly':
      return {
        span: { from: addDays(setting.now, phrase.from), to: addDays(setting.now, phrase.to) },
        precision: phrase.precision,
      };
    case 'counted':
      return resolveCounted(phrase, setting);
    case 'running':
      return { span: { from: addDays(setting.now, 1 - phrase.days), to: setting.now }, precision: 'day' };
    case 'past':
      return resolvePast(phrase.amount, phrase.unit, setting.now);
    case 'range':
      return resolveRange(phrase.first, phrase.last, setting);
    case 'nightInto':
      return nightInto(resolvePhrase(phrase.day, setting));
    case 'unsettled':
      return null;
  }
}

/** True when the words alone do not fix the day: a publication day or an earlier day of the text is needed. */
export function isRelative(phrase: Phrase): boolean {
  switch (phrase.kind) {
    case 'date':
    case 'month':
    case 'season':
      return phrase.year === null;
    case 'years':
    case 'quarter':
      return false;
    case 'range':
      return isRelative(phrase.first) || isRelative(phrase.last);
    case 'nightInto':
      return isRelative(phrase.day);
    default:
      return true;
  }
}

function oneDay(day: Day | null): Resolved | null {
  return day === null ? null : { span: { from: day, to: day }, precision: 'day' };
}

function twoDays(day: Day): Resolved {
  return { span: { from: day, to: addDays(day, 1) }, precision: 'day' };
}

/** A bare weekday is the latest on or before the day of speaking (right for 91 % of those in TempEval-3), the next where the verb is future. */
function resolveWeekday({ weekday, pick, week }: WeekdayPhrase, { now, isFuture }: Setting): Day {
  if (week !== null) return weekdayOnOrAfter(weekSpan(addDays(now, week * 7)).from, weekday);
  if (pick === 'last') return weekdayOnOrBefore(addDays(now, -1), weekday);
  if (pick === 'next') return weekdayOnOrAfter(addDays(now, 1), weekday);
  if (pick === 'this' && !isFuture) return weekdayOnOrAfter(weekSpan(now).from, weekday);
  return isFuture ? weekdayOnOrAfter(now, weekday) : weekdayOnOrBefore(now, weekday);
}

function saturdayOf(pick: 'plain' | 'last' | 'this' | 'next', { now, isFuture }: Setting): Day {
  const thisWeek = addDays(weekSpan(now).from, 5);
  if (pick === 'this') return thisWeek;
  if (pick === 'next') return addDays(thisWeek, 7);
  if (pick === 'last') return addDays(weekSpan(now).from, -2);
  if (isFuture) return thisWeek;
  return thisWeek <= now ? thisWeek : addDays(thisWeek, -7);
}

/** Days step exactly; weeks, months and years land in the whole unit, because "two weeks ago" is seldom to the day. */
function stepFrom(from: Day, amount: number, unit: Unit): Resolved {
  const year = yearOf(from);
  switch (unit) {
    case 'day':
      return { span: { from: addDays(from, amount), to: addDays(from, amount) }, precision: 'day' };
    case 'week':
      return { span: weekSpan(addDays(from, amount * 7)), precision: 'week' };
    case 'month':
      return { span: monthSpan(year, monthOf(from) + amount), precision: 'month' };
    case 'year':
      return { span: yearSpan(year + amount, year + amount), precision: 'year' };
    case 'decade':
      return { span: yearSpan(year + amount * 10, year + amount * 10), precision: 'year' };
  }
}

function resolveCounted(phrase: Extract<Phrase, { kind: 'counted' }>, { now, anchor }: Setting): Resolved | null {
  const { amount, unit, mayCountFromNow } = phrase;
  if (anchor === null) return mayCountFromNow ? stepFrom(now, amount, unit) : null;
  if (amount === 0) return { span: anchor, precision: 'day' };
  return stepFrom(amount < 0 ? anchor.from : anchor.to, amount, unit);
}

const UNIT_DAYS: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 30, year: 365, decade: 3652 };

function resolvePast(amount: number, unit: Unit, now: Day): Resolved {
  const days = amount * UNIT_DAYS[unit];
  return { span: { from: addDays(now, -days), to: now }, precision: unit === 'day' ? 'day' : precisionOfLength(days) };
}

/** The last end is settled first and the first end before it; forwards where the verb is future. */
function resolveRange(first: Phrase, last: Phrase, setting: Setting): Resolved | null {
  if (setting.isFuture && isRelative(last)) {
    const start = resolvePhrase(first, setting);
    const end = start === null ? null : resolvePhrase(last, { ...setting, now: start.span.from });
    return joined(start, end);
  }
  const end = resolvePhrase(last, setting);
  return end === null ? null : joined(resolvePhrase(first, { ...setting, isFuture: false, now: end.span.from }), end);
}

function joined(start: Resolved | null, end: Resolved | null): Resolved | null {
  if (start === null || end === null || start.span.from > end.span.to) return null;
  return { span: { from: start.span.from, to: end.span.to }, precision: coarser(start.precision, end.precision) };
}

function nightInto(day: Resolved | null): Resolved | null {
  return day === null
    ? null
    : { span: { from: addDays(day.span.from, -1), to: day.span.to }, precision: day.precision };
}
