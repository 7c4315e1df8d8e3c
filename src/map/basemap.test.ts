import { openSync, readFileSync, readSync, statSync } from 'node:fs';
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import regionBoxes from '../../data/region-boxes.json';

const FILE = 'data/basemap.pmtiles';
const LAST_ZOOM = 5;
const EXTENT = 4096;

const descriptor = openSync(FILE, 'r');
const archive = new PMTiles({
  getKey: () => FILE,
  getBytes: async (offset, length) => {
    const buffer = new Uint8Array(length);
    const read = readSync(descriptor, buffer, 0, length, offset);
    return { data: buffer.slice(0, read).buffer };
  },
});

async function tileAt(z: number, x: number, y: number): Promise<VectorTile | null> {
  const tile = await archive.getZxy(z, x, y);
  return tile === undefined ? null : new VectorTile(new PbfReader(new Uint8Array(tile.data)));
}

async function everyTile(z: number): Promise<VectorTile[]> {
  const tiles: VectorTile[] = [];
  for (let x = 0; x < 1 << z; x++) {
    for (let y = 0; y < 1 << z; y++) {
      const tile = await tileAt(z, x, y);
      if (tile !== null) tiles.push(tile);
    }
  }
  return tiles;
}

/** The tiles of a zoom with where they are. */
async function tilesOf(z: number): Promise<[x: number, y: number, tile: VectorTile][]> {
  const at = Array.from({ length: 4 ** z }, (_, index) => [index % 2 ** z, Math.floor(index / 2 ** z)] as const);
  const tiles = await Promise.all(at.map(async ([x, y]) => [x, y, await tileAt(z, x, y)] as const));
  return tiles.flatMap(([x, y, tile]) => (tile === null ? [] : [[x, y, tile]]));
}

/** In: 0 at the top of the world, 1 at its foot. */
const latAt = (y: number): number => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;

function featuresOf(tiles: readonly VectorTile[], layer: string): VectorTileFeature[] {
  return tiles.flatMap((tile) => {
    const found = tile.layers[layer];
    return found === undefined ? [] : Array.from({ length: found.length }, (_, index) => found.feature(index));
  });
}

const zooms = await Promise.all(Array.from({ length: LAST_ZOOM + 1 }, (_, z) => everyTile(z)));

/** The stance table, as an editor reads it. */
const stances = readFileSync('data/supplement/boundary-overrides.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([kind = '', key = '', , drawAs = '', line = '']) => ({ kind, key, drawAs, line }));

describe('basemap.pmtiles', () => {
  it('is at most 5 MB', () => {
    expect(statSync(FILE).size).toBeLessThanOrEqual(5_000_000);
  });

  it.each([
    ['country', 0, 2],
    ['admin1', 0, 5],
    ['boundary', 0, 5],
    ['lake', 1, 5],
    ['river', 2, 5],
    ['place', 1, 5],
    ['country_label', 0, 5],
  ])('has the layer %s at zooms %i to %i and at no other', (layer, first, last) => {
    const has = zooms.map((tiles) => featuresOf(tiles, layer).length > 0);
    expect(has).toEqual(zooms.map((_, z) => z >= first && z <= last));
  });

  it('has over 4,500 first-level units, each with a name and an owner', () => {
    const units = featuresOf(zooms[LAST_ZOOM]!, 'admin1').map(({ properties }) => properties);
    expect(new Set(units.map(({ name, owner, gn_id }) => `${owner} ${name} ${gn_id}`)).size).toBeGreaterThan(4500);
    expect(units.every(({ owner }) => /^[A-Z]{3}$/.test(String(owner)))).toBe(true);
  });

  it('lists in its metadata exactly the GeoNames ids it outlines', async () => {
    const metadata = (await archive.getMetadata()) as { admin1_geonames_ids: number[]; attribution: string };
    const drawn = new Set(
      featuresOf(zooms[LAST_ZOOM]!, 'admin1').map(({ properties }) => Number(properties['gn_id'] ?? 0)),
    );
    drawn.delete(0);
    expect(metadata.admin1_geonames_ids).toEqual([...drawn].sort((a, b) => a - b));
    expect(metadata.attribution).toBe('© GeoNames, CC BY 4.0 · Natural Earth');
  });

  it('has the units the samples speak of, at every zoom where they are large enough to see', () => {
    const samples = { 'Kursk Oblast': 538555, 'Lipetsk Oblast': 535120, 'Sverdlovsk Oblast': 1490542, Sakha: 2013162 };
    for (const z of [3, 4, 5]) {
      const ids = new Set(featuresOf(zooms[z]!, 'admin1').map(({ properties }) => properties['gn_id']));
      for (const [name, id] of Object.entries(samples)) expect([name, z, ids.has(id)]).toEqual([name, z, true]);
    }
  });

  it('puts together the regions of countries that are drawn finer: Milan is in Lombardy, Turin is not', async () => {
    const LOMBARDY = 3174618;
    const metadata = (await archive.getMetadata()) as { admin1_geonames_ids: number[] };
    const admin1 = readFileSync(new URL('../../data/supplement/admin1.csv', import.meta.url), 'utf8').split('\n');
    const idOf = new Map(admin1.map((line) => line.split(',')).map(([code, id]) => [code, Number(id)]));
    const outlines = readFileSync(new URL('../../data/supplement/outlines.csv', import.meta.url), 'utf8').split('\n');
    const codes = outlines.filter((line) => /^[A-Z]{2},/.test(line)).map((line) => line.split(',')[3]!);
    expect(codes.length).toBeGreaterThan(50);
    expect(codes.filter((code) => !metadata.admin1_geonames_ids.includes(idOf.get(code) ?? 0))).toEqual([]);
    for (const [lng, lat, isIn] of [
      [9.19, 45.46, true],
      [7.69, 45.07, false],
    ] as const) {
      const [tile, x, y] = await tileAround(lng, lat, LAST_ZOOM);
      const around = featuresOf([tile], 'admin1').filter((feature) => contains(feature, x, y));
      expect(around.some(({ properties }) => properties['gn_id'] === LOMBARDY)).toBe(isIn);
    }
  });

  it('draws each disputed unit as the country the table says', () => {
    const units = featuresOf(zooms[LAST_ZOOM]!, 'admin1');
    for (const { kind, key, drawAs } of stances.filter((row) => row.kind === 'gn_id')) {
      const owners = units
        .filter(({ properties }) => `${properties['gn_id']}` === key)
        .map(({ properties }) => properties['owner']);
      expect([kind, key, ...new Set(owners)]).toEqual([kind, key, drawAs]);
    }
  });

  it('puts Simferopol in Ukraine and dashes the line north of it, as the table says', async () => {
    expect(stances.find(({ key }) => key === '703883')).toEqual({
      kind: 'gn_id',
      key: '703883',
      drawAs: 'UKR',
      line: 'around',
    });
    const [tile, x, y] = await tileAround(34.1, 44.95, LAST_ZOOM);
    const inside = featuresOf([tile], 'admin1').filter((feature) => contains(feature, x, y));
    expect(inside.map(({ properties }) => properties['owner'])).toEqual(['UKR']);
    const kinds = featuresOf([tile], 'boundary').map(({ properties }) => properties['kind']);
    expect(kinds).toContain('disputed');
  });

  it('draws no seam down the antimeridian: no unit has an edge on the rim of the world', () => {
    for (let z = 0; z <= LAST_ZOOM; z++) {
      const last = (1 << z) - 1;
      const rims = [0, last].flatMap((x) => Array.from({ length: last + 1 }, (_, y) => ({ x, y })));
      expect(rims.length).toBeGreaterThan(0);
    }
    const smears = featuresOf(zooms[0]!, 'admin1').filter(({ properties }) => properties['owner'] === 'RUS');
    expect(smears.length).toBeGreaterThan(40);
    for (const feature of smears) {
      for (const ring of feature.loadGeometry()) {
        ring.slice(1).forEach((point, index) => {
          expect(Math.abs(point.x - ring[index]!.x)).toBeLessThan(EXTENT / 4);
          expect([0, EXTENT]).not.toContain(point.x);
        });
      }
    }
  });

  it('has the box of every large unit in region-boxes.json, around all that is drawn of it', async () => {
    const units = new Map<string, { readonly x: number[]; readonly y: number[] }>();
    for (const [x, y, tile] of await tilesOf(3)) {
      for (const feature of featuresOf([tile], 'admin1')) {
        const unit = units.get(`${feature.properties['gn_id']}`) ?? { x: [], y: [] };
        units.set(`${feature.properties['gn_id']}`, unit);
        const [west, north, east, south] = feature.bbox().map((at) => Math.min(EXTENT, Math.max(0, at)) / EXTENT / 8);
        unit.x.push(360 * (x / 8 + west!) - 180, 360 * (x / 8 + east!) - 180);
        unit.y.push(latAt(y / 8 + north!), latAt(y / 8 + south!));
      }
    }
    const boxes = Object.entries(regionBoxes as Readonly<Record<string, number[]>>);
    expect(boxes.length).toBeGreaterThan(700);
    for (const [id, [west, south, east, north]] of boxes) {
      const { x, y } = units.get(id)!;
      const isIn = (lng: number): boolean =>
        west! < east! ? lng >= west! && lng <= east! : lng >= west! || lng <= east!;
      expect([id, x.every(isIn), Math.floor(Math.min(...y)) + 0, Math.ceil(Math.max(...y)) + 0]).toEqual([
        id,
        true,
        south,
        north,
      ]);
    }
    const tall = [...units].filter(([id, { y }]) => id !== 'undefined' && Math.max(...y) - Math.min(...y) > 3);
    expect(tall.filter(([id]) => !(id in regionBoxes))).toEqual([]);
  });

  it('has labels in Cyrillic and Arabic letters for large cities', () => {
    const names = featuresOf(zooms[LAST_ZOOM]!, 'place').map(({ properties }) => properties);
    expect(names.find(({ name }) => name === 'Kharkiv')).toMatchObject({ name_ru: 'Харьков', name_uk: 'Харків' });
    expect(names.filter(({ name_ar }) => name_ar !== undefined).length).toBeGreaterThan(400);
  });
});

/** The tile a point is in, and where in it, in tile units. */
async function tileAround(lng: number, lat: number, z: number): Promise<[VectorTile, number, number]> {
  const sine = Math.sin((lat * Math.PI) / 180);
  const across = (lng / 360 + 0.5) * 2 ** z;
  const down = (0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI) * 2 ** z;
  const tile = await tileAt(z, Math.floor(across), Math.floor(down));
  if (tile === null) throw new Error(`no tile at ${z} ${lng} ${lat}`);
  return [tile, (across % 1) * EXTENT, (down % 1) * EXTENT];
}

function contains(feature: VectorTileFeature, x: number, y: number): boolean {
  let inside = false;
  for (const ring of feature.loadGeometry()) {
    ring.slice(1).forEach((b, index) => {
      const a = ring[index]!;
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
    });
  }
  return inside;
}
