import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RangeOrWholeSource } from './rangeOrWholeSource.ts';

const bytes = (...numbers: readonly number[]): ArrayBuffer => Uint8Array.from(numbers).buffer;
const part = (data: ArrayBuffer): Response => new Response(data, { status: 206 });

/** An answer that begins well and breaks off: what a browser gives when it cannot decode what came. */
function broken(): Response {
  const body = new ReadableStream({ start: (stream) => stream.error(new TypeError('cannot be decoded')) });
  return new Response(body, { status: 206 });
}

const fetched = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  fetched.mockReset();
});

/** The answer, with the waits between two questions passed over. */
async function asked(source: RangeOrWholeSource, signal?: AbortSignal): Promise<number[]> {
  const answer = source.getBytes(10, 2, signal);
  answer.catch(() => undefined);
  await vi.runAllTimersAsync();
  return [...new Uint8Array((await answer).data)];
}

it('asks for a part of the file', async () => {
  fetched.mockResolvedValueOnce(part(bytes(1, 2)));
  expect(await asked(new RangeOrWholeSource('land'))).toEqual([1, 2]);
  expect(fetched).toHaveBeenCalledExactlyOnceWith('land', { headers: { range: 'bytes=10-11' } });
});

it.each([
  ['nothing answers', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['the server fails', () => Promise.resolve(new Response('busy', { status: 503 }))],
  ['the answer breaks off', () => Promise.resolve(broken())],
])('asks again, past the store of the browser, where %s', async (_name, first) => {
  fetched
    .mockImplementationOnce(first)
    .mockImplementationOnce(first)
    .mockResolvedValueOnce(part(bytes(1, 2)));
  expect(await asked(new RangeOrWholeSource('land'))).toEqual([1, 2]);
  expect(fetched.mock.calls.map(([, { cache }]) => cache)).toEqual([undefined, 'no-store', 'no-store']);
});

it('gives up after the third time, and does not ask again for what is not there or no longer wanted', async () => {
  fetched.mockImplementation(() => Promise.resolve(broken()));
  await expect(asked(new RangeOrWholeSource('land'))).rejects.toThrow('cannot be decoded');
  expect(fetched).toHaveBeenCalledTimes(3);

  fetched.mockReset().mockResolvedValue(new Response('', { status: 404 }));
  await expect(asked(new RangeOrWholeSource('land'))).rejects.toThrow('land: HTTP 404');
  expect(fetched).toHaveBeenCalledTimes(1);

  fetched.mockReset().mockRejectedValue(new DOMException('aborted', 'AbortError'));
  await expect(asked(new RangeOrWholeSource('land'), AbortSignal.abort())).rejects.toThrow('aborted');
  expect(fetched).toHaveBeenCalledTimes(1);
});

it('keeps the whole file where a server knows no parts', async () => {
  fetched.mockResolvedValueOnce(new Response(Uint8Array.from({ length: 20 }, (_, at) => at)));
  const source = new RangeOrWholeSource('land');
  expect(await asked(source)).toEqual([10, 11]);
  expect(await asked(source)).toEqual([10, 11]);
  expect(fetched).toHaveBeenCalledTimes(1);
});
