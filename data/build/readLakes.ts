import { readFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { foldName } from '../../src/gazetteer/foldName.ts';
import type { GazetteerRow } from './gazetteerRow.ts';
import { outlineOf } from './outlineOf.ts';

const LAKES = new URL('node_modules/mapeo-offline-map/dist/lakes.json', import.meta.url);

/** Named lakes of Natural Earth, less those that `waters.csv` has (`known`: folded names). Country is not known there. */
export function readLakes(known: ReadonlySet<string>): GazetteerRow[] {
  const lakes = JSON.parse(readFileSync(LAKES, 'utf8')) as FeatureCollection<Polygon | MultiPolygon, { name?: string }>;
  const rows = new Map<string, GazetteerRow>();
  for (const { geometry, properties } of lakes.features) {
    const name = properties.name?.trim();
    if (!name) continue;
    const folded = foldName(name);
    if (known.has(folded)) continue;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const outline = outlineOf(polygons);
    const code = `lake-${folded.replaceAll(' ', '-')}-${Math.round(outline.lng)}-${Math.round(outline.lat)}`;
    rows.set(code, {
      code,
      geonamesId: 0,
      name,
      names: otherNames(name),
      ...outline,
      population: 0,
      featureClass: 'water',
      featureCode: 'LK',
      country: null,
      admin1: null,
      admin2: null,
      nameCount: 5,
    });
  }
  return [...rows.values()];
}

/** "Seneca L." → "Seneca Lake"; "Lago de Nicaragua" → "Lake Nicaragua"; "Ozero Tenis" → "Lake Tenis". */
function otherNames(name: string): string[] {
  const names = [name.replace(/ L\.$/, ' Lake').replace(/ Res\.$/, ' Reservoir')];
  const foreign =
    /^(?:Lago(?: de)?|Lac(?: la)?|Laguna|Ozero|L\.) (.+)$/.exec(name) ?? /^(.+) (?:Hu|Nuur|Co|Köli)$/.exec(name);
  if (foreign !== null) names.push(`Lake ${foreign[1]}`);
  return names.filter((other) => other !== name);
}
