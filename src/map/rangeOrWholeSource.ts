import type { RangeResponse, Source } from 'pmtiles';

/**
 * Reads parts of the file. A server that knows no ranges (Python's `http.server`, for one) answers with the whole of it; then it is kept
 * and read from memory, so that the page works there too.
 */
export class RangeOrWholeSource implements Source {
  private readonly url: string;
  private whole: ArrayBuffer | null = null;

  constructor(url: string) {
    this.url = url;
  }

  getKey(): string {
    return this.url;
  }

  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    if (this.whole !== null) return { data: this.whole.slice(offset, offset + length) };
    const headers = { range: `bytes=${offset}-${offset + length - 1}` };
    const { status, data } = await readPatiently(this.url, signal === undefined ? { headers } : { headers, signal });
    if (status < 200 || status > 299) throw new Error(`${this.url}: HTTP ${status}`);
    if (status === 206) return { data };
    this.whole = data;
    return { data: data.slice(offset, offset + length) };
  }
}

/** How long to wait before asking again, in ms: a part that never came would leave a hole in the land until the reader moves the map. */
const WAITS_MS = [300, 1500];

type Answer = { readonly status: number; readonly data: ArrayBuffer };

/**
 * Asks again where nothing answered, the answer broke off or the server itself failed; not for what is no longer wanted. Asked again, the
 * browser's own store is passed by: from a server that compresses parts of a file it can put together what cannot be read.
 */
async function readPatiently(url: string, init: RequestInit): Promise<Answer> {
  for (const [at, waitMs] of WAITS_MS.entries()) {
    const answer = await read(url, at === 0 ? init : { ...init, cache: 'no-store' }).catch((reason: unknown) => {
      if (init.signal?.aborted === true) throw reason;
      return null;
    });
    if (answer !== null && answer.status < 500) return answer;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
  return read(url, { ...init, cache: 'no-store' });
}

async function read(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  return { status: response.status, data: await response.arrayBuffer() };
}
