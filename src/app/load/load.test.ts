import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeEvents } from '../../../bench/makeEvents.ts';
import { encodeColumns, sortEvents } from '../../model/encodeColumns.ts';
import { createChunks } from './createChunks.ts';
import { loadExplorer } from './loadExplorer.ts';

const made = makeEvents(12);
const events = sortEvents(made.events);
const bytes = encodeColumns({ ...made, events });
const explorer = JSON.stringify({ version: 1, title: null, counts: {}, textChunk: 5, detailChunk: 5 });

/** A server with these files; a number is a status. */
function serve(files: Record<string, string | Uint8Array | number>): void {
  vi.stubGlobal('fetch', async (url: string) => {
    const file = files[url.replace('data/', '')] ?? 404;
    return typeof file === 'number' ? new Response('', { status: file }) : new Response(file as BodyInit);
  });
}

afterEach(() => vi.unstubAllGlobals());

describe('loading', () => {
  it('ends with the events', async () => {
    serve({ 'explorer.json': explorer, 'columns.bin': bytes });
    const load = await loadExplorer('data/');
    expect(load).toMatchObject({ status: 'ready', columns: { count: 12 } });
  });

  it.each([
    [
      'a file that is missing',
      { 'explorer.json': explorer },
      { kind: 'unreachable', file: 'columns.bin', detail: 'HTTP 404' },
    ],
    [
      'a server that fails',
      { 'explorer.json': 500, 'columns.bin': bytes },
      { kind: 'unreachable', file: 'explorer.json', detail: 'HTTP 500' },
    ],
    [
      'a page in place of data',
      { 'explorer.json': '<!doctype html>', 'columns.bin': bytes },
      { kind: 'damaged', file: 'explorer.json' },
    ],
    [
      'JSON of something else',
      { 'explorer.json': '[1]', 'columns.bin': bytes },
      { kind: 'damaged', file: 'explorer.json' },
    ],
    ['null', { 'explorer.json': 'null', 'columns.bin': bytes }, { kind: 'damaged', file: 'explorer.json' }],
    [
      'data newer than the page',
      { 'explorer.json': explorer.replace('"version":1', '"version":2'), 'columns.bin': bytes },
      { kind: 'newer', file: 'explorer.json' },
    ],
    [
      'columns cut short',
      { 'explorer.json': explorer, 'columns.bin': bytes.slice(0, 500) },
      { kind: 'damaged', file: 'columns.bin' },
    ],
  ] as const)('with %s is a failure that names the file, not an exception', async (_name, files, failure) => {
    serve(files);
    expect(await loadExplorer('data/')).toMatchObject({ status: 'failed', failure });
  });
});

describe('chunks', () => {
  it('are fetched once, when first looked at, and keep their identity', async () => {
    const load = vi.fn(async (chunk: number) => ({ chunk }));
    const chunks = createChunks(load);
    const listener = vi.fn();
    chunks.subscribe(listener);
    expect(chunks.look(3)).toEqual({ kind: 'waiting' });
    expect(chunks.look(3)).toBe(chunks.look(3));
    await chunks.fetch(3);
    expect(load).toHaveBeenCalledTimes(1);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(chunks.look(3)).toEqual({ kind: 'here', value: { chunk: 3 } });
    expect(chunks.look(3)).toBe(chunks.look(3));
  });

  it('that failed are not asked for again by looking, but are by fetching', async () => {
    let isDown = true;
    const chunks = createChunks(async () => {
      if (isDown) throw new Error('down');
      return 'up';
    });
    expect(await chunks.fetch(0)).toEqual({ kind: 'failed', detail: 'Error: down' });
    isDown = false;
    expect(chunks.look(0)).toMatchObject({ kind: 'failed' });
    expect(await chunks.fetch(0)).toEqual({ kind: 'here', value: 'up' });
  });
});
