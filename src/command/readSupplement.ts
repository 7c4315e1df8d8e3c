import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../data/supplement/', import.meta.url);

/** The text of one of the tables that ship with the code (`data/supplement/NAME`). Throws when it is missing: a broken installation. */
export function readSupplement(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}
