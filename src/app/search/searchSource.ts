import type { TextChunk } from '../../model/explorerFiles.ts';
import type { Loaded } from '../state/loadSlice.ts';
import type { TextIndex } from './textIndex.ts';

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

/** Text files on their way at once: a host far away takes as long for each as for the next. */
const AT_ONCE = 6;

/**
 * Reads every text into `index`. In: `fetchChunk` gives one text file, and rejects when it cannot be had; `onPart` is called when more of the events can be
 * found than before, and at the end.
 */
export async function indexTexts(
  source: SearchSource,
  index: TextIndex,
  fetchChunk: (chunk: number) => Promise<TextChunk>,
  onPart: () => void = () => undefined,
): Promise<void> {
  const { eventCount, textChunk } = source;
  const namesOf = namedOnce(source, index);
  const chunks = Math.ceil(eventCount / textChunk);
  const coming: Promise<TextChunk>[] = [];
  for (let chunk = 0; chunk < chunks; chunk++) {
    while (coming.length < AT_ONCE && chunk + coming.length < chunks)
      coming.push(asked(fetchChunk, chunk + coming.length));
    const { events } = await coming.shift()!;
    const before = index.readSoFar();
    const first = chunk * textChunk;
    for (let row = 0; row < textChunk && first + row < eventCount; row++) {
      const { title, quotes } = events[row] ?? { title: '', quotes: [] };
      index.add([title, ...quotes].join('\n'), namesOf(first + row));
    }
    if (index.readSoFar() > before) onPart();
  }
  index.finish();
  onPart();
}

/** A file that fails while an earlier one is waited for must not pass for an error that nobody takes. */
function asked(fetchChunk: (chunk: number) => Promise<TextChunk>, chunk: number): Promise<TextChunk> {
  const coming = fetchChunk(chunk);
  coming.catch(() => undefined);
  return coming;
}

/** The words of an event's places and sources. Those of a place are numbered once, not once for each of its events. */
function namedOnce(source: SearchSource, index: TextIndex): (event: number) => (readonly number[])[] {
  const { placeStart, linkPlace, placeWords, reportStart, reportSource, sourceNames } = source;
  const places = placeWords.map(index.number);
  const sources = sourceNames.map(index.number);
  return (event) => {
    const names: (readonly number[])[] = [];
    for (let link = placeStart[event]!; link < placeStart[event + 1]!; link++) names.push(places[linkPlace[link]!]!);
    for (let row = reportStart[event]!; row < reportStart[event + 1]!; row++) names.push(sources[reportSource[row]!]!);
    return names;
  };
}
