import type { Category } from '../../model/category.ts';
import { COLUMNS_VERSION } from '../../model/columns.ts';
import { contentHash } from '../../model/contentHash.ts';
import { encodeRows, orderByDay } from '../../model/encodeColumns.ts';
import type { ArticleEntry, Source } from '../../model/event.ts';
import { countReports } from '../../model/eventRows.ts';
import { detailFile, type ExplorerFile, textFile } from '../../model/explorerFiles.ts';
import type { PlaceId } from '../../model/place.ts';
import type { Shelf } from '../shelf.ts';
import { type EventTable, pageParts } from './event/eventTable.ts';
import { type LastParts, lastParts, type PartFiles } from './event/lastParts.ts';
import { PartSink } from './event/partSink.ts';
import type { FileSink, FileStore, StoredFile } from './files/fileStore.ts';
import { writeFile } from './files/writeFile.ts';
import type { Names, NamesById } from './readPlaceNames.ts';

export type PageInput = {
  /** Heading of the page; null leaves it to the page. */
  readonly title: string | null;
  readonly contact?: string | null;
  readonly offlineFile?: string | null;
  readonly events: EventTable;
  readonly shelf: Shelf;
  readonly sources: readonly Source[];
  readonly categories: readonly Category[];
  /** By id. */
  readonly articles: ReadonlyMap<string, ArticleEntry>;
  /** Names of places in other languages by BCP 47 tag, where the gazetteer has them. */
  readonly placeNames?: NamesById;
  /** Names of the first-level unit that a place lies in, by the place's id. */
  readonly admin1Names?: NamesById;
};

const TEXT_CHUNK = 1024;
const DETAIL_CHUNK = 64;
/** Bytes, because it is added as often as there are events. */
const COMMA = new TextEncoder().encode(',');

/**
 * The files that only the page reads, beside the ones for people: `explorer.json`, `columns.bin`, `texts/N.json`,
 * `details/N.json` (`TextChunk` and `DetailChunk` of the model), named relative to the data folder. Same events in any order, same bytes.
 */
export function writePageFiles(input: PageInput, files: FileStore): StoredFile[] {
  const { rows } = input.events;
  const order = orderByDay(rows);
  const explorer: ExplorerFile = {
    version: COLUMNS_VERSION,
    title: input.title,
    counts: {
      events: order.length,
      reports: countReports(rows),
      sources: input.sources.length,
    },
    textChunk: TEXT_CHUNK,
    detailChunk: DETAIL_CHUNK,
    ...(input.contact == null ? {} : { contact: input.contact }),
    ...(input.offlineFile == null ? {} : { offlineFile: input.offlineFile }),
  };
  return [
    writeFile(files, 'explorer.json', `${JSON.stringify(explorer)}\n`),
    columnsFile(order, input, files),
    ...writeChunks(order, input, files),
  ];
}

/** `columns.bin`. What the events say is in their names; names in other languages are the same in all builds that share kept files. */
function columnsFile(order: Uint32Array, input: PageInput, files: FileStore): StoredFile {
  const { events, sources, categories } = input;
  const name = 'columns.bin';
  const madeOf = contentHash(`${events.names.join()} ${JSON.stringify([sources, categories])}`);
  const { sink, close } = openOrKeep(files, name, madeOf);
  sink?.add(encodeRows(events.rows, order, input));
  return close();
}

/** How texts and details lie in their files. */
const TEXTS: PartFiles = {
  ...{ part: 'text', chunk: TEXT_CHUNK, nameOf: textFile, head: '{"events":[', between: ',' },
  madeOf: (rows, table) => `${contentHash(namesOf(rows, table))} `,
};
const DETAILS: PartFiles = { ...TEXTS, part: 'detail', chunk: DETAIL_CHUNK, nameOf: detailFile };

/**
 * `texts/N.json` and `details/N.json`, each event read once at most: files that would be made of the same as in the last build are kept,
 * and what the others had is copied from them.
 */
function writeChunks(order: Uint32Array, input: PageInput, files: FileStore): StoredFile[] {
  const { events } = input;
  let lastOrder: Uint32Array | null = null;
  const orderOf = ({ rows }: EventTable): Uint32Array => {
    lastOrder ??= orderByDay(rows);
    return lastOrder;
  };
  const lastTexts = lastParts(events, files, TEXTS, orderOf);
  const lastDetails = lastParts(events, files, DETAILS, orderOf);
  const written = chunks(order, TEXT_CHUNK).flatMap((many, n) => {
    const texts = openOrKeep(files, textFile(n), TEXTS.madeOf(many, events));
    const text = partsOf(texts, lastTexts);
    const details = chunks(many, DETAIL_CHUNK).map((few, m) => {
      const articles = `],"articles":${JSON.stringify(articlesOf(few, input))}`;
      const name = detailFile((n * TEXT_CHUNK) / DETAIL_CHUNK + m);
      const file = openOrKeep(files, name, DETAILS.madeOf(few, events) + contentHash(articles));
      const detail = partsOf(file, lastDetails);
      addEvents(few, input, text, detail);
      detail?.end(articles + otherNames(few, input));
      return file.close();
    });
    text?.end(']}\n');
    return [texts.close(), ...details];
  });
  lastTexts?.close();
  lastDetails?.close();
  return written;
}

/** What adds parts to a file; null where it is kept. */
function partsOf({ sink }: OpenFile, last: LastParts | null): PartSink | null {
  sink?.add(TEXTS.head);
  return sink === null ? null : new PartSink(sink, last, COMMA);
}

/** Adds what texts and details say of these events. */
function addEvents(
  few: Uint32Array,
  { events, shelf }: PageInput,
  texts: PartSink | null,
  details: PartSink | null,
): void {
  if (texts === null && details === null) return;
  for (const row of few) {
    const [hasText, hasDetail] = [texts?.take(row) ?? true, details?.take(row) ?? true];
    if (hasText && hasDetail) continue;
    const { text, detail } = pageParts(events, row, shelf);
    if (!hasText) texts?.add(text);
    if (!hasDetail) details?.add(detail);
  }
}

/** `sink`: where the file is to be written; null where that of the last build is kept. */
type OpenFile = { readonly sink: FileSink | null; readonly close: () => StoredFile };

function openOrKeep(files: FileStore, name: string, madeOf: string): OpenFile {
  const kept = files.keep?.(name, madeOf) ?? null;
  if (kept !== null) return { sink: null, close: () => kept };
  const sink = files.open(name, madeOf);
  return { sink, close: sink.close };
}

/** What names the words of these events. */
function namesOf(few: Uint32Array, { names }: EventTable): string {
  let all = '';
  for (const row of few) all += `${names[row]} `;
  return all;
}

function articlesOf(few: Uint32Array, { events, articles }: PageInput): ArticleEntry[] {
  const { reportStart, reportArticle, articles: ids } = events.rows;
  const found = new Set<number>();
  for (const row of few)
    for (let at = reportStart[row]!; at < reportStart[row + 1]!; at++) found.add(reportArticle[at]!);
  const entries: ArticleEntry[] = [];
  for (const article of found) {
    const entry = articles.get(ids[article]!);
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

/** The end of a chunk of details: names of the alternatives alone, for those of the places themselves are in the columns. */
function otherNames(few: Uint32Array, { events, placeNames }: PageInput): string {
  const { start, place, ids } = events.alternatives;
  const found = new Set<number>();
  for (const row of few) for (let at = start[row]!; at < start[row + 1]!; at++) found.add(place[at]!);
  const named: [PlaceId, Names][] = [];
  for (const one of found) {
    const names = placeNames?.get(ids[one]!);
    if (names !== undefined) named.push([ids[one]!, names]);
  }
  named.sort(([a], [b]) => (a < b ? -1 : 1));
  return named.length === 0 ? '}\n' : `,"otherNames":${JSON.stringify(Object.fromEntries(named))}}\n`;
}

function chunks(rows: Uint32Array, size: number): Uint32Array[] {
  const count = Math.ceil(rows.length / size);
  return Array.from({ length: count }, (_, chunk) => rows.subarray(chunk * size, (chunk + 1) * size));
}
