import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { outlineOf } from './outlineOf.ts';

const COUNTIES = new URL('node_modules/us-atlas/counties-10m.json', import.meta.url);

export type Outline = { readonly lng: number; readonly lat: number; readonly radiusKm: number };
type UnitedStates = Topology<{
  counties: GeometryCollection<{ name: string }>;
  states: GeometryCollection<{ name: string }>;
}>;

/** Centre and radius of every US county, by GeoNames code ("US.IL.031"). In: GeoNames codes of the states by name. */
export function readCounties(stateCodes: ReadonlyMap<string, string>): ReadonlyMap<string, Outline> {
  const atlas = JSON.parse(readFileSync(COUNTIES, 'utf8')) as UnitedStates;
  const states = new Map(
    atlas.objects.states.geometries.map(({ id, properties }) => [
      String(id),
      (properties as { name?: string } | undefined)?.name ?? '',
    ]),
  );
  const outlines = new Map<string, Outline>();
  for (const { id, geometry } of feature(atlas, atlas.objects.counties).features) {
    const fips = String(id);
    const state = stateCodes.get(states.get(fips.slice(0, 2)) ?? '');
    if (state === undefined) continue;
    if (geometry.type === 'Polygon') outlines.set(`${state}.${fips.slice(2)}`, outlineOf([geometry.coordinates]));
    if (geometry.type === 'MultiPolygon') outlines.set(`${state}.${fips.slice(2)}`, outlineOf(geometry.coordinates));
  }
  return outlines;
}
