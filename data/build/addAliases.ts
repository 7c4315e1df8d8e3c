import type { GazetteerRow } from './gazetteerRow.ts';
import { readTable } from './readTable.ts';

/** Gives rows the names of `aliases.csv` (target: a GeoNames id or a code). Throws when a target does not exist: the table is ours. */
export function addAliases(rows: readonly GazetteerRow[]): void {
  const targets = new Map<string, GazetteerRow>();
  for (const row of rows) {
    if (row.geonamesId > 0) targets.set(String(row.geonamesId), row);
    if (row.code !== null) targets.set(row.code, row);
  }
  for (const { target, aliases } of readTable('aliases.csv')) {
    const row = targets.get(target as string);
    if (row === undefined) throw new Error(`data/supplement/aliases.csv: no place ${target}`);
    row.aliases = [...(row.aliases ?? []), ...(aliases as string).split('|')];
  }
}
