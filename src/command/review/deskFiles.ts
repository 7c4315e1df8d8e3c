import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** A file of the desk's page. */
export type DeskFile = { readonly type: string; readonly content: Buffer };

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.pmtiles': 'application/octet-stream',
};

/**
 * The files of a built page by the path they are asked for. Read once: an address is looked up here and never made into a path, so
 * that none leads outside. Files of other kinds are left out.
 */
export function deskFiles(folder: string): ReadonlyMap<string, DeskFile> {
  const files = new Map<string, DeskFile>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${path.slice(folder.length + 1).replaceAll('\\', '/')}`, { type, content: readFileSync(path) });
  }
  const page = files.get('/index.html');
  if (page !== undefined) files.set('/', page);
  return files;
}
