import type { TextChunk } from '../../model/explorerFiles.ts';
import type { Loaded } from '../state/loadSlice.ts';
import { createTextIndex, type TextSearch } from './textIndex.ts';

/** What can be searched besides titles and quotes, as a worker can be given it: words of each place and source, and which event has which. */
export type SearchSource = {
  readonly eventCount: number;
  readonly textChunk: number;
  readonly placeWords: readonly string[];
  readonly sourceNames: readonly string[];
  readonly placeStart: Uint32Array;
  readonly linkPlace: Uint32Array;
  readonly reportStart: Uint32Array;
  readonly reportSource: Uint32Array;
};

/** The arrays are copies of their own: parts of a larger file would take the whole of it along to a worker. */
export function searchSource({ columns, explorer }: Loaded): SearchSource {
  return {
    eventCount: columns.count,
    textChunk: explorer.textChunk,
    placeWords: columns.places.texts.map(({ name, admin1, names }) =>
      [name, admin1 ?? '', ...Object.values(names ?? {})].join(' '),
    ),
    sourceNames: columns.sources.map(({ name }) => name),
    placeStart: columns.placeStart.slice(),
    linkPlace: columns.linkPlace.slice(),
    reportStart: columns.reportStart.slice(),
    reportSource: columns.reportSource.slice(),
  };
}

/** Reads every text and makes the search. In: `fetchChunk` gives one text file, and rejects when it cannot be had. The next file is fetched while one is read. */
export async function indexTexts(
  source: SearchSource,
  fetchChunk: (chunk: number) => Promise<TextChunk>,
): Promise<TextSearch> {
  const index = createTextIndex();
  const chunks = Math.ceil(source.eventCount / source.textChunk);
  let coming = chunks > 0 ? fetchChunk(0) : null;
  for (let chunk = 0; coming !== null; chunk++) {
    const { events } = await coming;
    coming = chunk + 1 < chunks ? fetchChunk(chunk + 1) : null;
    const first = chunk * source.textChunk;
    for (let row = 0; row < source.textChunk && first + row < source.eventCount; row++) {
      const { title, quotes } = events[row] ?? { title: '', quotes: [] };
      index.add([title, ...quotes, ...namesOf(source, first + row)].join('\n'));
    }
  }
  return index.finish();
}

function namesOf(source: SearchSource, event: number): string[] {
  const { placeStart, linkPlace, placeWords, reportStart, reportSource, sourceNames } = source;
  const places = new Set(linkPlace.subarray(placeStart[event], placeStart[event + 1]));
  const sources = new Set(reportSource.subarray(reportStart[event], reportStart[event + 1]));
  return [...Array.from(places, (row) => placeWords[row]!), ...Array.from(sources, (row) => sourceNames[row]!)];
}
