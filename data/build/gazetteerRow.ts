import type { FeatureClass } from '../../src/gazetteer/gazetteer.ts';

/** One place while the gazetteer is being built. */
export type GazetteerRow = {
  /** "US", "US.IL", "US.IL.031" or a slug for rows that need a code and a radius of their own; null for ordinary places. */
  code: string | null;
  /** 0 when GeoNames has none or it is not known. */
  geonamesId: number;
  name: string;
  /** Other names, unfiltered and unfolded. */
  names: string[];
  /** Hand-written names, taken as they are. */
  aliases?: string[];
  lng: number;
  lat: number;
  /** 0 when unknown; for units, the sum of their places. */
  population: number;
  featureClass: FeatureClass;
  featureCode: string;
  country: string | null;
  /** Code of the admin-1 unit, "US.IL". */
  admin1: string | null;
  /** Code of the admin-2 unit, "US.IL.031". */
  admin2: string | null;
  /** For coded rows. */
  radiusKm: number | null;
  /** How many names the source gives, in any script. */
  nameCount: number;
};

const CLASS_BONUS: Readonly<Record<FeatureClass, number>> = {
  country: 4,
  region: 2,
  water: 1,
  admin1: -0.5,
  settlement: 0,
  district: -0.5,
  admin2: -2,
  site: 0,
};
const CODE_BONUS: Readonly<Record<string, number>> = { PPLC: 1, PPLA: 0.5, CONT: 3 };
/** Regions, waters and sites have no residents; as if they had this many. */
const NOMINAL_POPULATION: Partial<Record<FeatureClass, number>> = {
  region: 100_000,
  water: 100_000,
  site: 1000,
  country: 1000,
};

/**
 * How likely the row is meant when only the name is known, for the order of rows under one name: log10 of population, plus a bonus for
 * its class (a country before its namesakes, a county after the town) and for capitals, plus a little for the number of names.
 */
export function prominence(row: GazetteerRow): number {
  const population = Math.max(row.population, NOMINAL_POPULATION[row.featureClass] ?? 100);
  const fame = Math.log10(1 + row.nameCount) / 2;
  return Math.log10(population) + CLASS_BONUS[row.featureClass] + (CODE_BONUS[row.featureCode] ?? 0) + fame;
}
