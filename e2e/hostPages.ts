import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of somebody else's, on another origin than the map. */
export type HostPage = { readonly html: string; readonly policy?: string };

/** Serves pages at `/name` on a free port of this machine until `close` is called. */
export async function serveHostPages(
  pages: Readonly<Record<string, HostPage>>,
): Promise<{ url: (name: string) => string; close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const page = pages[(request.url ?? '').slice(1)];
    if (page === undefined) {
      response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (page.policy !== undefined) response.setHeader('Content-Security-Policy', page.policy);
    response.end(`<!doctype html><html lang="en"><title>Host</title>${page.html}</html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (name) => `http://127.0.0.1:${port}/${name}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
