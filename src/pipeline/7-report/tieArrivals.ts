import { dayNumber } from '../../model/day.ts';
import type { Report } from '../../model/report.ts';

/** Other people than those the article spoke of before. */
const OTHERS = /\b(?:another|second|third|more|other|further|next)\b/i;
/** Who sets off and who arrives are of one way within so many days. */
const WAY_DAYS = 3;

/**
 * Ties what an article tells only of reaching a place to the way it told before: "ninety men left Norilsk for Omsk" and "they will get
 * their unit when they reach Omsk" are one event. In: the reports of one article in text order. Out: the same, some with `ties`.
 */
export function tieArrivals(reports: readonly Report[]): Report[] {
  if (reports.length < 2) return [...reports];
  const wordOf = new Map<Report, string>();
  for (const [index, arrival] of reports.entries()) {
    if (arrival.places.length !== 1 || arrival.places[0]!.role !== 'to' || OTHERS.test(arrival.quote)) continue;
    const way = reports.slice(0, index).find((earlier) => isWayTo(earlier, arrival));
    if (way === undefined) continue;
    wordOf.set(way, `way ${way.id}`);
    wordOf.set(arrival, `way ${way.id}`);
  }
  if (wordOf.size === 0) return [...reports];
  return reports.map((report) => {
    const together = wordOf.get(report);
    return together === undefined ? report : { ...report, ties: { together } };
  });
}

function isWayTo(earlier: Report, arrival: Report): boolean {
  const goal = arrival.places[0]!.id;
  const isWay = earlier.places.some(({ role }) => role === 'from') && earlier.category === arrival.category;
  return isWay && earlier.places.some(({ role, id }) => role === 'to' && id === goal) && areNear(earlier, arrival);
}

function areNear({ day: a }: Report, { day: b }: Report): boolean {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return true;
  return dayNumber(a.from) <= dayNumber(b.to) + 1 && dayNumber(b.from) <= dayNumber(a.to) + WAY_DAYS;
}
