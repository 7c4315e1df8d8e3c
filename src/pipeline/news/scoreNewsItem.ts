import type { EventRecord } from '../../model/event.ts';
import type { ReportPlace } from '../../model/report.ts';
import type { NewsItem, WantedEvent, WantedPlace } from './newsItem.ts';

/** What became of one wanted event. `events`: those at its places, none if nothing is there. */
export type Met = {
  readonly wanted: WantedEvent;
  readonly events: readonly EventRecord[];
  readonly isDayRight: boolean;
  readonly isCategoryRight: boolean;
};

/** `extra`: events that nobody asked for. `isRight`: every wanted event is there with its day and category, and nothing else is. */
export type NewsScore = {
  readonly met: readonly Met[];
  readonly extra: readonly EventRecord[];
  readonly isRight: boolean;
};

/** Holds the events of one item against what an editor wanted. Each event meets one wish; those that must be come first. */
export function scoreNewsItem({ wanted }: NewsItem, events: readonly EventRecord[]): NewsScore {
  const free = new Set(events);
  const met = [...wanted]
    .sort((a, b) => Number(a.isOptional) - Number(b.isOptional))
    .map((wish) => {
      const found = meeting(wish, free);
      for (const event of found) free.delete(event);
      return judged(wish, found);
    });
  const isMissed = ({ wanted: wish, events: found, isDayRight, isCategoryRight }: Met) =>
    found.length === 0 ? !wish.isOptional : !isDayRight || !isCategoryRight;
  return { met, extra: [...free], isRight: free.size === 0 && !met.some(isMissed) };
}

function meeting(wish: WantedEvent, free: ReadonlySet<EventRecord>): readonly EventRecord[] {
  const candidates = [...free].filter((event) => wish.places.some((places) => hasExactly(event, places)));
  const worth = (event: EventRecord) => 2 * Number(isDay(wish, event)) + Number(isCategory(wish, event));
  const best = candidates.sort((a, b) => worth(b) - worth(a))[0];
  if (best !== undefined) return [best];
  if (!wish.isSpread) return [];
  const each = wish.places[0]!.map((place) => [...free].find((event) => hasExactly(event, [place])));
  return each.every((event) => event !== undefined) ? each : [];
}

function judged(wanted: WantedEvent, events: readonly EventRecord[]): Met {
  return {
    wanted,
    events,
    isDayRight: events.every((event) => isDay(wanted, event)),
    isCategoryRight: events.every((event) => isCategory(wanted, event)),
  };
}

function hasExactly({ places }: EventRecord, wanted: readonly WantedPlace[]): boolean {
  return places.length === wanted.length && wanted.every((wish) => places.some((place) => isPlace(place, wish)));
}

function isPlace(place: ReportPlace, { role, names, within }: WantedPlace): boolean {
  const isNamed = names.some((name) => name === place.name || name === place.asWritten);
  const isWithin = within === null || [place.country, place.admin1].includes(within);
  return place.role === role && isNamed && isWithin;
}

const isDay = ({ days }: WantedEvent, { dateFrom, dateTo }: EventRecord): boolean =>
  days.includes('*') ||
  days.includes(dateFrom === null ? '-' : dateFrom === dateTo ? dateFrom : `${dateFrom}..${dateTo}`);

const isCategory = ({ categories }: WantedEvent, { category }: EventRecord): boolean =>
  categories.includes('*') || categories.includes(category);
