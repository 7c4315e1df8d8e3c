import { gzipSync } from 'fflate';
import { zxyToTileId } from 'pmtiles';
import { keepLayers } from './keepLayers.ts';
import { openTiles } from './openTiles.ts';
import { type PackedTile, packTiles } from './packTiles.ts';

/** Past it tiles are enlarged: half as fine as the full basemap's last zoom. */
export const LIGHT_MAX_ZOOM = 4;

/** Rivers go; outlines of regions start where the land is drawn from regions, at zoom 3. */
const isKept = (layer: string, zoom: number): boolean => layer !== 'river' && !(layer === 'admin1' && zoom < 3);

/** The basemap with fewer zooms and layers, for copies that must stay small: under half the bytes. In and out: PMTiles archives. */
export async function lightBasemap(basemap: Uint8Array): Promise<Uint8Array> {
  const archive = openTiles(basemap);
  const tiles: PackedTile[] = [];
  for (let zoom = 0; zoom <= LIGHT_MAX_ZOOM; zoom++) {
    for (let index = 0; index < 4 ** zoom; index++) {
      const [x, y] = [index % 2 ** zoom, Math.floor(index / 2 ** zoom)];
      const tile = await archive.getZxy(zoom, x, y);
      const kept = tile === undefined ? null : keepLayers(new Uint8Array(tile.data), (layer) => isKept(layer, zoom));
      if (kept !== null) tiles.push({ id: zxyToTileId(zoom, x, y), bytes: gzipSync(kept, { level: 9, mtime: 0 }) });
    }
  }
  tiles.sort((a, b) => a.id - b.id);
  return packTiles(tiles, metadataOf((await archive.getMetadata()) as Metadata), LIGHT_MAX_ZOOM);
}

type Metadata = {
  readonly vector_layers?: readonly { readonly id: string; readonly minzoom: number; readonly maxzoom: number }[];
};

function metadataOf(metadata: Metadata): Metadata {
  const layers = (metadata.vector_layers ?? []).filter(({ id }) => isKept(id, LIGHT_MAX_ZOOM));
  return {
    ...metadata,
    vector_layers: layers.map((layer) => ({ ...layer, maxzoom: Math.min(layer.maxzoom, LIGHT_MAX_ZOOM) })),
  };
}
