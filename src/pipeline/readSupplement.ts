import { existsSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../data/supplement/', import.meta.url);

/** The text of one of the tables that ship with the code (`data/supplement/NAME`), or null when there is no such table. */
export function readSupplement(name: string): string | null {
  const path = new URL(name, FOLDER);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
