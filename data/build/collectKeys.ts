import { foldName } from '../../src/gazetteer/foldName.ts';
import { keyCode, NO_KEY_CODE } from '../../src/gazetteer/keyCode.ts';
import { type GazetteerRow, prominence } from './gazetteerRow.ts';
import { keepName } from './keepName.ts';
import { readTable } from './readTable.ts';

const LONGEST_KEY = 60;
/** Hand-written rows keep every name, short ones and capitals too. */
const TRUSTED = new Set(['country', 'region', 'water']);
/** A common word or given name stays a name of a place only from this population, or where it is the place's own name. */
const STOPPED_BELOW = 1_000_000;

/** Every folded name with its rows, most prominent first; names in the order of their bytes. Rows are numbered as they stand. */
export function collectKeys(rows: readonly GazetteerRow[]): { key: string; rows: number[] }[] {
  const stops = new Set(readTable('stop-names.csv').map((line) => foldName(line['name'] as string)));
  const rowsOf = new Map<string, number[]>();
  for (const [row, place] of rows.entries()) {
    for (const key of keysOf(place, stops)) {
      const known = rowsOf.get(key);
      if (known === undefined) rowsOf.set(key, [row]);
      else known.push(row);
    }
  }
  const rank = rows.map(prominence);
  const entries = [...rowsOf].map(([key, of]) => ({
    key,
    rows: of.sort((a, b) => (rank[b] as number) - (rank[a] as number) || a - b),
  }));
  return entries.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function keysOf(place: GazetteerRow, stops: ReadonlySet<string>): Set<string> {
  const keys = new Set<string>();
  const own = foldName(place.name);
  if (isStorable(own)) keys.add(own);
  const trusted = TRUSTED.has(place.featureClass);
  for (const name of place.names) {
    if (!trusted && !keepName(name)) continue;
    const key = foldName(name);
    if (!isStorable(key) || (key.length < 3 && !trusted)) continue;
    if (!trusted && stops.has(key) && place.population < STOPPED_BELOW) continue;
    keys.add(key);
  }
  return keys;
}

function isStorable(key: string): boolean {
  if (key.length === 0 || key.length > LONGEST_KEY) return false;
  for (let at = 0; at < key.length; at++) if (keyCode(key.charCodeAt(at)) === NO_KEY_CODE) return false;
  return true;
}
