import { addDays, type Day, type DaySpan } from '../../model/day.ts';
import { monthOf, monthSpan, weekSpan, yearOf, yearSpan } from './calendar.ts';
import type { Part, Phrase, Season } from './phrase.ts';
import type { Resolved, Setting } from './resolved.ts';

type Of<K extends Phrase['kind']> = Extract<Phrase, { kind: K }>;

/** A bare month is the latest that has begun; where the verb is future, the first that has not ended. */
export function resolveMonth(
  { month, year, yearShift, pick, part }: Of<'month'>,
  { now, isFuture }: Setting,
): Resolved {
  const thisYear = yearOf(now);
  if (year !== null) return monthPart(year, month, part);
  if (yearShift !== null) return monthPart(thisYear + yearShift, month, part);
  const gap = month - monthOf(now);
  if (pick === 'this') return monthPart(thisYear, month, part);
  if (pick === 'last') return monthPart(gap < 0 ? thisYear : thisYear - 1, month, part);
  if (pick === 'next') return monthPart(gap > 0 ? thisYear : thisYear + 1, month, part);
  if (isFuture) return monthPart(gap >= 0 ? thisYear : thisYear + 1, month, part);
  return monthPart(gap <= 0 ? thisYear : thisYear - 1, month, part);
}

/** Early, mid and late are the days 1–10, 11–20 and 21–end; so are the start and the end. */
function monthPart(year: number, month: number, part: Part): Resolved {
  const whole = monthSpan(year, month);
  if (part === 'early' || part === 'opening')
    return { span: { from: whole.from, to: addDays(whole.from, 9) }, precision: 'month' };
  if (part === 'mid')
    return { span: { from: addDays(whole.from, 10), to: addDays(whole.from, 19) }, precision: 'month' };
  if (part === 'late' || part === 'close')
    return { span: { from: addDays(whole.from, 20), to: whole.to }, precision: 'month' };
  return { span: whole, precision: 'month' };
}

/** Northern seasons by their first month; winter is named after the year of its December. */
const FIRST_MONTH: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

export function resolveSeason({ season, year, pick, part }: Of<'season'>, { now, isFuture }: Setting): Resolved {
  return seasonPart(FIRST_MONTH[season], year ?? yearOfSeason(FIRST_MONTH[season], pick, now, isFuture), part);
}

function yearOfSeason(first: number, pick: Of<'season'>['pick'], now: Day, isFuture: boolean): number {
  const year = yearOf(now);
  const begins = (at: number) => monthSpan(at, first).from;
  const ends = (at: number) => monthSpan(at, first + 2).to;
  if (pick === 'last') return latest(year, (at) => ends(at) < now);
  if (pick === 'next') return earliest(year, (at) => begins(at) > now);
  if (pick === 'this') return ends(year - 1) >= now ? year - 1 : year;
  return isFuture ? earliest(year, (at) => ends(at) >= now) : latest(year, (at) => begins(at) <= now);
}

function latest(year: number, fits: (at: number) => boolean): number {
  return fits(year) ? year : fits(year - 1) ? year - 1 : year - 2;
}

function earliest(year: number, fits: (at: number) => boolean): number {
  return fits(year - 1) ? year - 1 : fits(year) ? year : year + 1;
}

function seasonPart(first: number, year: number, part: Part): Resolved {
  if (part === 'early') return { span: monthSpan(year, first), precision: 'month' };
  if (part === 'mid') return { span: monthSpan(year, first + 1), precision: 'month' };
  if (part === 'late') return { span: monthSpan(year, first + 2), precision: 'month' };
  return { span: { from: monthSpan(year, first).from, to: monthSpan(year, first + 2).to }, precision: 'season' };
}

/** Early, mid and late in a year are its thirds; its start and end are January and December. */
export function resolveYears({ from, to, part }: Of<'years'>): Resolved {
  return { span: yearThird(yearSpan(from, to), from, part), precision: 'year' };
}

function yearThird(whole: DaySpan, year: number, part: Part): DaySpan {
  if (part === 'opening') return monthSpan(year, 1);
  if (part === 'close') return monthSpan(year, 12);
  if (part === 'early') return { from: whole.from, to: monthSpan(year, 4).to };
  if (part === 'mid') return { from: monthSpan(year, 5).from, to: monthSpan(year, 8).to };
  return part === 'late' ? { from: monthSpan(year, 9).from, to: whole.to } : whole;
}

/** "This week", "late last month", "the end of the year", seen from `now`. */
export function resolveUnit({ unit, shift, part }: Of<'unit'>, now: Day): Resolved {
  const whole = wholeUnit(unit, shift, now);
  if (part === 'soFar') return { span: { from: whole.from, to: now }, precision: unit === 'decade' ? 'year' : unit };
  if (part === 'rest') return { span: { from: now, to: whole.to }, precision: unit === 'decade' ? 'year' : unit };
  if (part === 'end') return { span: { from: whole.to, to: whole.to }, precision: 'day' };
  if (unit === 'month') return monthPart(yearOf(whole.from), monthOf(whole.from), part);
  if (unit === 'year') return { span: yearThird(whole, yearOf(whole.from), part), precision: 'year' };
  if (unit === 'week') return { span: weekPart(whole, part), precision: 'week' };
  return { span: whole, precision: unit === 'day' ? 'day' : 'year' };
}

function wholeUnit(unit: Of<'unit'>['unit'], shift: number, now: Day): DaySpan {
  const year = yearOf(now);
  switch (unit) {
    case 'day':
      return { from: addDays(now, shift), to: addDays(now, shift) };
    case 'week':
      return weekSpan(addDays(now, shift * 7));
    case 'month':
      return monthSpan(year, monthOf(now) + shift);
    case 'year':
      return yearSpan(year + shift, year + shift);
    case 'decade': {
      const start = Math.floor(year / 10) * 10 + shift * 10;
      return yearSpan(start, start + 9);
    }
  }
}

/** Early: Monday to Wednesday; mid: Tuesday to Thursday; late: Thursday to Sunday. */
function weekPart({ from, to }: DaySpan, part: Part): DaySpan {
  if (part === 'early' || part === 'opening') return { from, to: addDays(from, 2) };
  if (part === 'mid') return { from: addDays(from, 1), to: addDays(from, 3) };
  return part === 'late' || part === 'close' ? { from: addDays(from, 3), to } : { from, to };
}
