import type { Category } from '../../model/category.ts';
import { COLUMNS_VERSION } from '../../model/columns.ts';
import { encodeColumns, sortEvents } from '../../model/encodeColumns.ts';
import type { ArticleEntry, EventRecord, Source } from '../../model/event.ts';
import {
  type DetailChunk,
  detailFile,
  type EventText,
  type ExplorerFile,
  type TextChunk,
  textFile,
} from '../../model/explorerFiles.ts';
import type { PlaceId } from '../../model/place.ts';

export type ColumnsInput = {
  /** Heading of the page; null leaves it to the page. */
  readonly title: string | null;
  readonly contact?: string | null;
  readonly offlineFile?: string | null;
  /** In any order. */
  readonly events: readonly EventRecord[];
  readonly sources: readonly Source[];
  readonly categories: readonly Category[];
  readonly articles: readonly ArticleEntry[];
  /** Names of places in other languages by BCP 47 tag, where the gazetteer has them. */
  readonly placeNames?: ReadonlyMap<PlaceId, Readonly<Record<string, string>>>;
  /** Names of the first-level unit that a place lies in, by the place's id. */
  readonly admin1Names?: ReadonlyMap<PlaceId, Readonly<Record<string, string>>>;
};

const TEXT_CHUNK = 1024;
const DETAIL_CHUNK = 64;

/**
 * The files that only the page reads, beside the ones for people: `explorer.json`, `columns.bin`, `texts/N.json`,
 * `details/N.json`, named relative to the data folder. Same events in any order, same bytes.
 */
export function writeColumns(input: ColumnsInput): { name: string; content: string | Uint8Array }[] {
  const events = sortEvents(input.events);
  const explorer: ExplorerFile = {
    version: COLUMNS_VERSION,
    title: input.title,
    counts: {
      events: events.length,
      reports: events.reduce((sum, { reports }) => sum + reports.length, 0),
      sources: input.sources.length,
    },
    textChunk: TEXT_CHUNK,
    detailChunk: DETAIL_CHUNK,
    ...(input.contact == null ? {} : { contact: input.contact }),
    ...(input.offlineFile == null ? {} : { offlineFile: input.offlineFile }),
  };
  const articles = new Map(input.articles.map((article) => [article.id, article]));
  return [
    { name: 'explorer.json', content: json(explorer) },
    { name: 'columns.bin', content: encodeColumns({ ...input, events }) },
    ...chunks(events, TEXT_CHUNK).map((chunk, n) => ({
      name: textFile(n),
      content: json({ events: chunk.map(textOf) } satisfies TextChunk),
    })),
    ...chunks(events, DETAIL_CHUNK).map((chunk, n) => ({
      name: detailFile(n),
      content: json({
        events: chunk,
        articles: articlesOf(chunk, articles),
        ...otherNames(chunk, input.placeNames),
      } satisfies DetailChunk),
    })),
  ];
}

function textOf({ title, reports }: EventRecord): EventText {
  const quotes = new Set(reports.map(({ quote }) => quote));
  quotes.delete(title);
  return { title, quotes: [...quotes] };
}

function articlesOf(events: readonly EventRecord[], articles: ReadonlyMap<string, ArticleEntry>): ArticleEntry[] {
  const ids = events.flatMap(({ reports }) =>
    reports.flatMap(({ article, copies = [] }) => [article, ...copies.map((copy) => copy.article)]),
  );
  return [...new Set(ids)].flatMap((id) => articles.get(id) ?? []);
}

/** Of the alternatives alone: the places themselves are in the columns. */
function otherNames(
  events: readonly EventRecord[],
  known: ColumnsInput['placeNames'] = new Map(),
): Pick<DetailChunk, 'otherNames'> {
  const ids = events.flatMap(({ places }) => places.flatMap(({ alternatives }) => alternatives.map(({ id }) => id)));
  const named = [...new Set(ids)].sort().flatMap((id) => {
    const names = known.get(id);
    return names === undefined ? [] : [[id, names] as const];
  });
  return named.length === 0 ? {} : { otherNames: Object.fromEntries(named) };
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, chunk) => items.slice(chunk * size, (chunk + 1) * size));
}

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;
