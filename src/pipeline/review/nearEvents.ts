import { dayNumber } from '../../model/day.ts';
import type { EventRecord } from '../../model/event.ts';
import type { ReviewEvent } from '../../model/review.ts';
import { dayText } from './reviewArticle.ts';

const MOST = 9;

/** Events that may be the same as the one given: those of one place first, then those nearest in time. At most nine. */
export function nearEvents(event: EventRecord, events: readonly EventRecord[]): ReviewEvent[] {
  const places = new Set(event.places.map(({ id }) => id));
  const distance = (other: EventRecord): number =>
    (other.places.some(({ id }) => places.has(id)) ? 0 : 1000) + Math.min(999, daysApart(event, other));
  return events
    .filter(({ id }) => id !== event.id)
    .map((other) => ({ other, distance: distance(other) }))
    .sort((a, b) => a.distance - b.distance || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ other }) => described(other));
}

function daysApart({ dateFrom: one }: EventRecord, { dateFrom: other }: EventRecord): number {
  return one === null || other === null ? 500 : Math.abs(dayNumber(one) - dayNumber(other));
}

function described({ id, title, dateFrom, dateTo, places, reports }: EventRecord): ReviewEvent {
  const [first] = reports;
  const main = first!.places.find(({ role }) => role !== 'from') ?? first!.places[0]!;
  return {
    ...{ id, title, day: dayText({ from: dateFrom, to: dateTo }), place: places.map(({ name }) => name).join(', ') },
    ...{ article: first!.article, at: main.start, text: main.asWritten },
  };
}
