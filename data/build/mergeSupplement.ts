import { foldName } from '../../src/gazetteer/foldName.ts';
import { distanceKm } from './distanceKm.ts';
import type { GazetteerRow } from './gazetteerRow.ts';

const SAME_PLACE_KM = 8;

/**
 * Leaves out hand-written towns and districts that the lists turn out to have (same name, same country, within 8 km) and gives their
 * other names to the listed row, so that nothing stands twice. Returns the hand-written rows that remain.
 */
export function mergeSupplement(supplement: readonly GazetteerRow[], places: readonly GazetteerRow[]): GazetteerRow[] {
  const towns = supplement.filter(({ featureClass }) => featureClass === 'settlement' || featureClass === 'district');
  const townsByName = new Map(towns.map((town) => [`${town.country}|${foldName(town.name)}`, town]));
  const merged = new Set<GazetteerRow>();
  for (const place of places) {
    const town = townsByName.get(`${place.country}|${foldName(place.name)}`);
    if (town === undefined || distanceKm(town, place) > SAME_PLACE_KM) continue;
    place.aliases = [...(place.aliases ?? []), ...(town.aliases ?? [])];
    merged.add(town);
  }
  return supplement.filter((row) => !merged.has(row));
}
