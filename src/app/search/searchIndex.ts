import MiniSearch from 'minisearch';
import type { EventColumns } from '../../model/columns.ts';
import type { EventText } from '../../model/explorerFiles.ts';
import type { Loaded } from '../state/loadSlice.ts';

type Entry = { id: number; title: string; quotes: string; places: string; sources: string };
export type Search = (text: string) => ReadonlySet<number>;

const SHORTEST_FUZZY = 4;
const indexes = new WeakMap<EventColumns, Promise<Search>>();

/** The search over one data set, made once. Rejects when texts cannot be fetched. */
export function searchIndexOf(loaded: Loaded): Promise<Search> {
  const made = indexes.get(loaded.columns) ?? makeSearch(loaded);
  indexes.set(loaded.columns, made);
  made.catch(() => indexes.delete(loaded.columns)); // so that the next word tries again
  return made;
}

async function makeSearch({ columns, texts, explorer }: Loaded): Promise<Search> {
  const index = new MiniSearch<Entry>({
    fields: ['title', 'quotes', 'places', 'sources'],
    processTerm: foldTerm,
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length < SHORTEST_FUZZY ? false : term.length < 8 ? 1 : 2),
    },
  });
  for (let chunk = 0; chunk * explorer.textChunk < columns.count; chunk++) {
    const fetched = await texts.fetch(chunk);
    if (fetched.kind !== 'here') throw new Error(fetched.kind === 'failed' ? fetched.detail : 'no text');
    const first = chunk * explorer.textChunk;
    await index.addAllAsync(
      fetched.value.events.map((text, i) => entryOf(columns, first + i, text)),
      { chunkSize: 200 },
    );
  }
  return (text) => new Set(index.search(text).map(({ id }) => id as number));
}

function entryOf(columns: EventColumns, event: number, { title, quotes }: EventText): Entry {
  const { placeStart, linkPlace, places, reportStart, reportSource, sources } = columns;
  const placeTexts = Array.from(linkPlace.subarray(placeStart[event], placeStart[event + 1]), (row) => {
    const { name, admin1, names } = places.texts[row]!;
    return [name, admin1 ?? '', ...Object.values(names ?? {})].join(' ');
  });
  const rows = new Set(reportSource.subarray(reportStart[event], reportStart[event + 1]));
  return {
    id: event,
    title,
    quotes: quotes.join(' '),
    places: placeTexts.join(' '),
    sources: Array.from(rows, (row) => sources[row]!.name).join(' '),
  };
}

/** Letters without their accents, "ё" as "е", so that a reader need not type either. */
export function foldTerm(term: string): string {
  return term
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u0305\u0307-\u036f]/g, '')
    .replaceAll('ё', 'е')
    .replaceAll(/[’']/g, '');
}
