import path from 'node:path';
import { readTable } from './basemapCsv.ts';

/** A first-level unit of GeoNames that Natural Earth draws in parts. */
export type LargerUnit = { readonly geonamesId: number; readonly name: string };

/** Parts are the units of `country` whose `field` says `value`. */
export type LargerUnitRow = {
  readonly country: string;
  readonly field: 'region' | 'geonunit';
  readonly value: string;
  readonly unit: LargerUnit;
};

/** The rows of `outlines.csv`, with ids and names from `admin1.csv`. In: the folder of both. Throws on a code that has no id there. */
export function readLargerUnits(tables: string): LargerUnitRow[] {
  const known = new Map(readTable(path.join(tables, 'admin1.csv')).map((row) => [row['code'], row]));
  return readTable(path.join(tables, 'outlines.csv')).map((row) => {
    const unit = known.get(row['code']);
    const geonamesId = Number(unit?.['geonames']);
    if (unit === undefined || !(geonamesId > 0))
      throw new Error(`outlines.csv: ${row['code']} has no id in admin1.csv`);
    if (row['field'] !== 'region' && row['field'] !== 'geonunit')
      throw new Error(`outlines.csv: no field ${row['field']}`);
    return {
      country: row['country'] ?? '',
      field: row['field'],
      value: row['natural_earth'] ?? '',
      unit: { geonamesId, name: unit['name'] ?? '' },
    };
  });
}
