import type { Category } from '../../model/category.ts';
import { COLUMNS_VERSION } from '../../model/columns.ts';
import { encodeColumns, sortEvents } from '../../model/encodeColumns.ts';
import type { ArticleEntry, Source } from '../../model/event.ts';
import { detailFile, type ExplorerFile, textFile } from '../../model/explorerFiles.ts';
import type { PlaceId } from '../../model/place.ts';
import type { Shelf } from '../shelf.ts';
import { pageParts, type ShelvedEvent } from './event/shelvedEvent.ts';
import type { FileStore, StoredFile } from './files/fileStore.ts';
import { writeFile } from './files/writeFile.ts';

export type PageInput = {
  /** Heading of the page; null leaves it to the page. */
  readonly title: string | null;
  readonly contact?: string | null;
  readonly offlineFile?: string | null;
  /** In any order. */
  readonly events: readonly ShelvedEvent[];
  readonly shelf: Shelf;
  readonly sources: readonly Source[];
  readonly categories: readonly Category[];
  /** By id. */
  readonly articles: ReadonlyMap<string, ArticleEntry>;
  /** Names of places in other languages by BCP 47 tag, where the gazetteer has them. */
  readonly placeNames?: ReadonlyMap<PlaceId, Readonly<Record<string, string>>>;
  /** Names of the first-level unit that a place lies in, by the place's id. */
  readonly admin1Names?: ReadonlyMap<PlaceId, Readonly<Record<string, string>>>;
};

const TEXT_CHUNK = 1024;
const DETAIL_CHUNK = 64;

/**
 * The files that only the page reads, beside the ones for people: `explorer.json`, `columns.bin`, `texts/N.json`,
 * `details/N.json` (`TextChunk` and `DetailChunk` of the model), named relative to the data folder. Same events in any order, same bytes.
 */
export function writePageFiles(input: PageInput, files: FileStore): StoredFile[] {
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
  return [
    writeFile(files, 'explorer.json', `${JSON.stringify(explorer)}\n`),
    writeFile(files, 'columns.bin', encodeColumns({ ...input, events })),
    ...writeChunks(events, input, files),
  ];
}

/** `texts/N.json` and `details/N.json`, each event read once. */
function writeChunks(events: readonly ShelvedEvent[], input: PageInput, files: FileStore): StoredFile[] {
  return chunks(events, TEXT_CHUNK).flatMap((many, n) => {
    const texts = files.open(textFile(n));
    texts.add('{"events":[');
    const details = chunks(many, DETAIL_CHUNK).map((few, m) => {
      const sink = files.open(detailFile((n * TEXT_CHUNK) / DETAIL_CHUNK + m));
      sink.add('{"events":[');
      for (const [index, event] of few.entries()) {
        const { text, detail } = pageParts(event, input.shelf);
        texts.add(m + index === 0 ? '' : ',');
        texts.add(text);
        sink.add(index === 0 ? '' : ',');
        sink.add(detail);
      }
      const others = otherNames(few, input.placeNames);
      sink.add(`],"articles":${JSON.stringify(articlesOf(few, input.articles))}`);
      sink.add(others === null ? '}\n' : `,"otherNames":${JSON.stringify(others)}}\n`);
      return sink.close();
    });
    texts.add(']}\n');
    return [texts.close(), ...details];
  });
}

function articlesOf(events: readonly ShelvedEvent[], articles: ReadonlyMap<string, ArticleEntry>): ArticleEntry[] {
  const ids = events.flatMap(({ reports }) =>
    reports.flatMap(({ article, copies = [] }) => [article, ...copies.map((copy) => copy.article)]),
  );
  return [...new Set(ids)].flatMap((id) => articles.get(id) ?? []);
}

/** Of the alternatives alone: the places themselves are in the columns. Null when none has another name. */
function otherNames(
  events: readonly ShelvedEvent[],
  known: PageInput['placeNames'] = new Map(),
): Readonly<Record<string, Readonly<Record<string, string>>>> | null {
  const ids = events.flatMap(({ alternatives }) => alternatives);
  const named = [...new Set(ids)].sort().flatMap((id) => {
    const names = known.get(id);
    return names === undefined ? [] : [[id, names] as const];
  });
  return named.length === 0 ? null : Object.fromEntries(named);
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, chunk) => items.slice(chunk * size, (chunk + 1) * size));
}
