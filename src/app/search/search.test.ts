import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeEvents } from '../../../bench/makeEvents.ts';
import { decodeColumns } from '../../model/decodeColumns.ts';
import { encodeColumns, sortEvents } from '../../model/encodeColumns.ts';
import type { EventText } from '../../model/explorerFiles.ts';
import { createChunks } from '../load/createChunks.ts';
import type { Loaded } from '../state/loadSlice.ts';
import { eachWord } from './eachWord.ts';
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

/** What is found once everything has been read. */
async function found(data: Loaded, text: string): Promise<number[]> {
  const search = searchIndexOf(data);
  for (;;) {
    const more = new Promise<void>((resolve) => {
      const stop = search.onPart(() => {
        stop();
        resolve();
      });
    });
    const { events, share } = await search.find(text);
    if (share === 1) return [...events];
    await more;
  }
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
    expect(await found(loaded(), text)).toEqual(expected);
  });

  it('finds the places and sources of events', async () => {
    const data = loaded();
    const place = events[0]!.places[0]!.name;
    const withPlace = [...events.keys()].filter((i) => events[i]!.places.some(({ name }) => name === place));
    expect(await found(data, place)).toEqual(expect.arrayContaining(withPlace));
    const source = made.sources[1]!;
    const withSource = [...events.keys()].filter((i) =>
      events[i]!.reports.some((report) => report.source === source.id),
    );
    expect(await found(data, source.name)).toEqual(withSource);
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
        postMessage(message: ToSearchWorker, transfer: Transferable[]): void {
          const copied = structuredClone(message, { transfer }); // what is handed over is gone from the page
          const scope = globalThis as unknown as { onmessage: (event: { data: ToSearchWorker }) => void };
          vi.stubGlobal('postMessage', (told: FromSearchWorker) => this.onmessage?.({ data: structuredClone(told) }));
          void this.script.then(() => scope.onmessage({ data: copied }));
        }
        terminate(): void {}
      },
    );
  }

  it('finds the same as on the page, asked twice at once too', async () => {
    stubWorker();
    const data = loaded();
    const own = { ...data, texts: createChunks(() => Promise.reject(new Error('not by the page'))) };
    const all = await Promise.all([found(own, 'ferry'), found(own, 'ferry'), found(own, 'мост')]);
    expect(all).toEqual([every(0), every(0), every(1)]);
  });

  it('is done by the page when the worker cannot have the texts', async () => {
    stubWorker();
    expect(await found({ ...loaded(), textUrl: () => 'https://site.example/nothing' }, 'ferry')).toEqual(every(0));
  });

  it('fails when neither can, and begins anew when asked again', async () => {
    stubWorker();
    let isDown = true;
    const data = {
      ...loaded(),
      textUrl: () => 'https://site.example/nothing',
      texts: createChunks(async (chunk: number) => {
        if (isDown) throw new Error('down');
        return chunkOf(chunk);
      }),
    };
    await expect(found(data, 'ferry')).rejects.toThrow('down');
    isDown = false;
    expect(await found(data, 'ferry')).toEqual(every(0));
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
        index.finish();
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
        expect([...index.find(wanted)]).toEqual(expected.sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  it('asked while it is made, finds what it finds in the end, as far as it has read', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 20 }),
        text,
        fc.integer({ min: 1, max: 7 }),
        (texts, wanted, part) => {
          const [whole, parts] = [createTextIndex(), createTextIndex(part)];
          const shared = whole.number(texts[0]!);
          expect(parts.number(texts[0]!)).toEqual(shared);
          for (const each of texts) whole.add(each, [shared]);
          whole.finish();
          const all = [...whole.find(wanted)];
          for (const [event, each] of texts.entries()) {
            parts.add(each, [shared]);
            expect(parts.readSoFar()).toBe(event + 1 - ((event + 1) % part));
            expect([...parts.find(wanted)]).toEqual(all.filter((found) => found < parts.readSoFar()));
          }
          parts.finish();
          expect([...parts.find(wanted)]).toEqual(all);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('takes the same words from a text as splitting it does', () => {
    const unit = fc.constantFrom(
      'a',
      'Ж',
      '1',
      ' ',
      '\n',
      '\t',
      '-',
      "'",
      '’',
      '—',
      '、',
      '\u00a0',
      '$',
      '+',
      '😀',
      '𐄀',
      '\ud800',
      'e\u0301',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 20 }), (units) => {
        const words: string[] = [];
        eachWord(units.join(''), (word) => words.push(word));
        expect(words).toEqual(
          units
            .join('')
            .split(/[\n\r\p{Z}\p{P}]+/u)
            .filter((word) => word !== ''),
        );
      }),
      { numRuns: 500 },
    );
  });
});
