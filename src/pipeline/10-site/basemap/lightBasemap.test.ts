import { readFileSync } from 'node:fs';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { beforeAll, expect, it } from 'vitest';
import { LIGHT_MAX_ZOOM, lightBasemap } from './lightBasemap.ts';
import { openTiles } from './openTiles.ts';

const basemap = readFileSync('data/basemap.pmtiles');
let light: Uint8Array;
beforeAll(async () => {
  light = await lightBasemap(basemap);
});

const layersOf = async (archive: Uint8Array, z: number, x: number, y: number): Promise<Record<string, number>> => {
  const tile = await openTiles(archive).getZxy(z, x, y);
  if (tile === undefined) return {};
  const { layers } = new VectorTile(new PbfReader(tile.data));
  return Object.fromEntries(Object.entries(layers).map(([name, layer]) => [name, layer.length]));
};

it('is under two fifths of the full basemap', () => {
  expect(light.length / basemap.length).toBeLessThan(0.4);
});

it('ends at its last zoom and says so', async () => {
  expect(await openTiles(light).getHeader()).toMatchObject({ minZoom: 0, maxZoom: LIGHT_MAX_ZOOM });
  expect(await layersOf(light, LIGHT_MAX_ZOOM + 1, 19, 9)).toEqual({});
});

it.each([
  [0, 0, 0],
  [2, 2, 1],
  [3, 5, 2],
  [4, 9, 4],
  [4, 15, 15],
])('keeps every feature of the kept layers in tile %i/%i/%i', async (z, x, y) => {
  const { river: _river, admin1, ...rest } = await layersOf(basemap, z, x, y);
  expect(await layersOf(light, z, x, y)).toEqual(z < 3 || admin1 === undefined ? rest : { ...rest, admin1 });
});

it('keeps the list of outlines', async () => {
  const ids = (metadata: unknown) => (metadata as { admin1_geonames_ids: number[] }).admin1_geonames_ids;
  const [before, after] = [await openTiles(basemap).getMetadata(), await openTiles(light).getMetadata()];
  expect(ids(after).length).toBeGreaterThan(1000);
  expect(ids(after)).toEqual(ids(before));
});
