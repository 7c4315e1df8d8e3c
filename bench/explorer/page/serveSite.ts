import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** A plain file server, as a static host is: the site from disk, `data/` from `dataFile`. Knows byte ranges, which the basemap is read by. */
export function serveSite(site: string, dataFile: (name: string) => Uint8Array | string | null): Promise<Server> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.replace(/\/$/, '/index.html');
    try {
      const made = path.startsWith('/data/') ? dataFile(path.slice('/data/'.length)) : null;
      const content = made === null ? await readFile(join(site, path)) : Buffer.from(made as Uint8Array);
      const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
      const [from, to] =
        first === undefined ? [0, content.length - 1] : [Number(first), Math.min(Number(last), content.length - 1)];
      response.writeHead(first === undefined ? 200 : 206, {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'content-length': to - from + 1,
        ...(first !== undefined && { 'content-range': `bytes ${from}-${to}/${content.length}` }),
      });
      response.end(content.subarray(from, to + 1));
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, () => resolve(server)));
}
