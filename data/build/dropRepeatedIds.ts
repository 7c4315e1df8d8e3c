import type { GazetteerRow } from './gazetteerRow.ts';

/** An id must name one row: the first row keeps it (countries and units come first), later ones get an id of our own. Returns how many lost it. */
export function dropRepeatedIds(rows: readonly GazetteerRow[]): number {
  const seen = new Set<number>();
  let dropped = 0;
  for (const row of rows) {
    if (row.geonamesId === 0) continue;
    if (seen.has(row.geonamesId)) {
      row.geonamesId = 0;
      dropped++;
    }
    seen.add(row.geonamesId);
  }
  return dropped;
}
