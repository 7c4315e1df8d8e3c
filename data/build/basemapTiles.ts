import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { gzipSync } from 'fflate';
import type { Feature } from 'geojson';
import { zxyToTileId } from 'pmtiles';

/** One layer of the tiles. `show` says whether a feature with these properties is in tiles of zoom `z`. */
export type TileLayer = {
  readonly id: string;
  readonly features: readonly Feature[];
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly show?: (properties: Readonly<Record<string, unknown>>, z: number) => boolean;
  /** Which properties are written; those only used to decide stay out. */
  readonly keep: readonly string[];
  /** Tile units by which lines are drawn past the tile's edge. */
  readonly buffer: number;
  /** Tile units (of 4096) below which detail goes, at zooms before the last. */
  readonly tolerance: number;
};

/** One gzipped vector tile. */
export type Tile = { readonly id: number; readonly bytes: Uint8Array };

const EXTENT = 4096;

/** Cuts layers into tiles of zooms 0 to `maxZoom`, ascending by tile id. Same input, same bytes. */
export function cutTiles(layers: readonly TileLayer[], maxZoom: number): Tile[] {
  const indexed = layers.map((layer) => ({ layer, index: indexOf(layer, maxZoom) }));
  const tiles: Tile[] = [];
  for (let z = 0; z <= maxZoom; z++) {
    for (let x = 0; x < 1 << z; x++) {
      for (let y = 0; y < 1 << z; y++) {
        const parts = indexed.flatMap(({ layer, index }) => {
          const part = cut(layer, index, z, x, y);
          return part === null ? [] : [[layer.id, part] as const];
        });
        if (parts.length === 0) continue;
        const encoded = fromGeojsonVt(Object.fromEntries(parts), { version: 2, extent: EXTENT });
        tiles.push({ id: zxyToTileId(z, x, y), bytes: gzipSync(encoded, { level: 9, mtime: 0 }) });
      }
    }
  }
  return tiles.sort((a, b) => a.id - b.id);
}

function indexOf({ features, buffer, tolerance }: TileLayer, maxZoom: number): GeoJSONVT {
  const data = { type: 'FeatureCollection' as const, features: [...features] };
  return new GeoJSONVT(data, { maxZoom, indexMaxZoom: maxZoom, indexMaxPoints: 0, extent: EXTENT, buffer, tolerance });
}

function cut(layer: TileLayer, index: GeoJSONVT, z: number, x: number, y: number): GeoJSONVTTile | null {
  if (z < layer.minZoom || z > layer.maxZoom) return null;
  const tile = index.getTile(z, x, y);
  if (tile === null) return null;
  const features = tile.features
    .filter(({ tags }) => layer.show?.(tags ?? {}, z) ?? true)
    .map((feature) => ({ ...feature, tags: pick(feature.tags ?? {}, layer.keep) }));
  if (features.length === 0) return null;
  const last = (1 << z) - 1;
  if (layer.buffer > 0 && (x === 0 || x === last)) {
    for (const feature of features)
      if (feature.type === 3)
        pushSeam(feature.geometry as unknown as [number, number][][], x === 0, x === last, layer.buffer);
  }
  return { ...tile, features } as GeoJSONVTTile;
}

function pick(tags: Readonly<Record<string, unknown>>, keep: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keep.flatMap((key) => (tags[key] === undefined ? [] : [[key, tags[key]]])));
}

/**
 * Areas are cut at 180 degrees, which is also a tile's edge. An outline would draw that cut as a line down the Chukotka peninsula, so the cut
 * is moved into the part of the tile that is never shown.
 */
function pushSeam(rings: [number, number][][], west: boolean, east: boolean, buffer: number): void {
  for (const ring of rings) {
    for (const point of ring) {
      if (west && point[0] === 0) point[0] = -buffer;
      else if (east && point[0] === EXTENT) point[0] = EXTENT + buffer;
    }
  }
}
