import { roundDegrees } from '../../../model/roundPlace.ts';
import type { AlsoFile, AlsoInput } from './alsoInput.ts';
import { type EventFacts, eventFacts } from './eventFacts.ts';

/**
 * The three files of TimeMap (Forensic Architecture; Bellingcat's fork): events, sources, associations. All values are text, days are
 * MM/DD/YYYY, sources are keyed by id. TimeMap draws every position as a dot, so an area carries its name and no position;
 * TimeMap wants a day or a position, so an area whose day nobody knows is left out.
 */
export function writeTimeMap(input: AlsoInput): AlsoFile[] {
  const shown = eventFacts(input).filter(({ event, isArea }) => !isArea || event.dateFrom !== null);
  const used = new Set(shown.map(({ event }) => event.category));
  const associations = input.categories
    .filter(({ id }) => used.has(id))
    .map(({ id, label }) => ({
      id: `category-${id}`,
      title: label,
      desc: '',
      mode: 'CATEGORY',
      filter_paths: [label],
    }));
  return [
    { name: 'timemap/events.json', content: json(shown.map(eventOf)) },
    { name: 'timemap/sources.json', content: json(sourcesOf(input, shown)) },
    { name: 'timemap/associations.json', content: json(associations) },
  ];
}

function eventOf({ event, place, isArea, categoryLabel, counted }: EventFacts) {
  return {
    id: event.id as string,
    title: event.title,
    description: `${event.reports[0]?.quote ?? event.title} (${counted})`,
    date: americanDay(event.dateFrom),
    time: '',
    time_precision: event.datePrecision as string,
    time_display: event.dateFrom === event.dateTo ? '' : `${event.dateFrom} – ${event.dateTo}`,
    location: place.name,
    latitude: isArea ? '' : String(roundDegrees(place.lat)),
    longitude: isArea ? '' : String(roundDegrees(place.lng)),
    type: place.kind as string,
    category: categoryLabel,
    category_full: categoryLabel,
    associations: [`category-${event.category}`],
    sources: event.reports.map(({ id }) => id as string),
    comments: '',
  };
}

function sourcesOf({ articles, sources }: AlsoInput, shown: readonly EventFacts[]) {
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  const nameOf = new Map(sources.map(({ id, name }) => [id, name]));
  const entries = shown.flatMap(({ event }) =>
    event.reports.map(({ id, article, source, quote, published }) => {
      const { url = null, title = null } = articleOf.get(article) ?? {};
      const entry = {
        id: id as string,
        title: title ?? article,
        thumbnail: '',
        paths: url === null ? [] : [url],
        type: 'Article',
        affil_s: [],
        url: url ?? '',
        description: quote,
        parent: '',
        author: nameOf.get(source) ?? source,
        date: americanDay(published),
        notes: '',
      };
      return [entry.id, entry] as const;
    }),
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** "2022-09-22" → "09/22/2022"; what is no full day stays empty. */
function americanDay(day: string | null): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(day ?? '');
  return match === null ? '' : `${match[2]}/${match[3]}/${match[1]}`;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
