import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { mediaType } from '../src/pipeline/10-site/offline/mediaType.ts';

/** A plain static server of this machine: no ranges, no compression, as the simplest hosts are. `below` is the path that the folder is at. */
export async function serveFolder(folder: string, below = '/'): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const name = normalize(path.slice(below.length) || 'index.html');
    const file = join(folder, name);
    if (!path.startsWith(below) || name.startsWith('..') || !existsSync(file) || statSync(file).isDirectory()) {
      // Browsers ask for it by themselves; that a folder has none is nobody's error.
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': mediaType(name),
      'Cache-Control': 'no-cache',
      'Access-Control-Allow-Origin': '*',
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${below}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
