import { readFileSync } from 'node:fs';
import { INSTALLATION } from '../installation.ts';

const FOLDER = new URL('data/supplement/', INSTALLATION);

/** The text of one of the tables that ship with the code (`data/supplement/NAME`). Throws when it is missing: a broken installation. */
export function readSupplement(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}
