import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeEvents } from '../../../bench/makeEvents.ts';
import { decodeColumns } from '../../model/decodeColumns.ts';
import { encodeColumns, sortEvents } from '../../model/encodeColumns.ts';
import type { EventText } from '../../model/explorerFiles.ts';
import { createChunks } from '../load/createChunks.ts';
import type { Loaded } from '../state/loadSlice.ts';
import { foldTerm } from './foldTerm.ts';
import { searchIndexOf } from './searchIndex.ts';
import type { FromSearchWorker, ToSearchWorker } from './searchWorker.ts';
import { createTextIndex } from './textIndex.ts';

const made = makeEvents(12);
const events = sortEvents(made.events);
const TEXT_CHUNK = 5;
const words: EventText[] = events.map((_, i) => ({
  title: ['Ferry workers stopped work', 'Мост закрыт для грузовиков', 'Ёлка стоит на площади'][i % 3]!,
  quotes: ['a longer quotation about sandbags'],
}));
const chunkOf = (chunk: number) => ({ events: words.slice(chunk * TEXT_CHUNK, (chunk + 1) * TEXT_CHUNK) });

function loaded(): Loaded {
  const decoded = decodeColumns(encodeColumns({ ...made, events }));
  if (decoded.kind === 'broken') throw new Error(decoded.message);
  return {
    columns: decoded.columns,
    explorer: {
      version: 1,
      title: null,
      counts: { events: 12, reports: 12, sources: 4 },
      textChunk: TEXT_CHUNK,
      detailChunk: 5,
    },
    texts: createChunks(async (chunk: number) => chunkOf(chunk)),
    textUrl: (chunk) => `https://site.example/texts/${chunk}.json`,
    details: createChunks(async () => ({ events: [], articles: [] })),
  };
}

const every = (remainder: number) => [...events.keys()].filter((i) => i % 3 === remainder);

/** No worker is to be had here, so the page reads the texts itself. */
describe('search', () => {
  it.each([
    ['a word', 'ferry', every(0)],
    ['the beginning of a word', 'ferr', every(0)],
    ['a letter left out', 'worers', every(0)],
    ['Cyrillic', 'грузовиков', every(1)],
    ['Cyrillic with a letter wrong', 'грузавиков', every(1)],
    ['е for ё', 'елка', every(2)],
    ['a word of the quote', 'sandbags', [...events.keys()]],
    ['a word of the title and one of the quote', 'ferry sandbags', every(0)],
    ['two words, both needed', 'ferry мост', []],
    ['nothing known', 'zzzzzz', []],
    ['no word at all', '?!', []],
  ])('finds %s', async (_name, text, expected) => {
    const search = await searchIndexOf(loaded());
    expect([...(await search(text))]).toEqual(expected);
  });

  it('finds the places and sources of events', async () => {
    const search = await searchIndexOf(loaded());
    const place = events[0]!.places[0]!.name;
    const withPlace = [...events.keys()].filter((i) => events[i]!.places.some(({ name }) => name === place));
    expect([...(await search(place))]).toEqual(expect.arrayContaining(withPlace));
    const source = made.sources[1]!;
    const withSource = [...events.keys()].filter((i) =>
      events[i]!.reports.some((report) => report.source === source.id),
    );
    expect([...(await search(source.name))]).toEqual(withSource);
  });

  it('folds accents but keeps й apart from и', () => {
    expect([foldTerm('Ménégés'), foldTerm('Kraków'), foldTerm('йод')]).toEqual([
      'meneges',
      'krakow',
      'йод'.normalize('NFKD'),
    ]);
  });
});

describe('search in a worker', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  /** A worker without a thread: the worker's own script, run here, with messages copied as between threads. */
  function stubWorker(): void {
    vi.stubGlobal('fetch', async (url: string) => {
      const chunk = /texts\/(\d+)\.json$/.exec(url)?.[1];
      return chunk === undefined ? new Response('', { status: 404 }) : Response.json(chunkOf(Number(chunk)));
    });
    vi.stubGlobal(
      'Worker',
      class {
        onmessage: ((event: { data: FromSearchWorker }) => void) | null = null;
        private readonly script = import('./searchWorker.ts');
        postMessage(message: ToSearchWorker): void {
          const scope = globalThis as unknown as { onmessage: (event: { data: ToSearchWorker }) => void };
          vi.stubGlobal('postMessage', (told: FromSearchWorker) => this.onmessage?.({ data: structuredClone(told) }));
          void this.script.then(() => scope.onmessage({ data: structuredClone(message) }));
        }
        terminate(): void {}
      },
    );
  }

  it('finds the same as on the page, asked twice at once too', async () => {
    stubWorker();
    const data = loaded();
    const search = await searchIndexOf({
      ...data,
      texts: createChunks(() => Promise.reject(new Error('not by the page'))),
    });
    const [ferry, again, мост] = await Promise.all([search('ferry'), search('ferry'), search('мост')]);
    expect([...ferry]).toEqual(every(0));
    expect([...again]).toEqual(every(0));
    expect([...мост]).toEqual(every(1));
  });

  it('is done by the page when the worker cannot have the texts', async () => {
    stubWorker();
    const search = await searchIndexOf({ ...loaded(), textUrl: () => 'https://site.example/nothing' });
    expect([...(await search('ferry'))]).toEqual(every(0));
  });
});

describe('the text index', () => {
  const syllable = fc.constantFrom('ka', 'lo', 'mi', 'ré', 'ст', 'ё', '-', ' ', "'");
  const text = fc.array(syllable, { maxLength: 14 }).map((parts) => parts.join(''));

  it('finds what MiniSearch itself finds', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), text, (texts, wanted) => {
        const index = createTextIndex();
        for (const each of texts) index.add(each);
        const slow = new MiniSearch<{ id: number; text: string }>({
          fields: ['text'],
          processTerm: foldTerm,
          searchOptions: {
            combineWith: 'AND',
            prefix: true,
            fuzzy: (term) => (term.length < 4 ? false : term.length < 8 ? 1 : 2),
          },
        });
        slow.addAll(texts.map((each, id) => ({ id, text: each })));
        const expected = slow.search(wanted).map(({ id }) => id as number);
        expect([...index.finish()(wanted)]).toEqual(expected.sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });
});
