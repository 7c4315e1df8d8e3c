import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { PMTiles } from 'pmtiles';
import type { Ring } from './canvas.ts';
import type { CardView } from './cardView.ts';

/** The basemap as shapes on the picture. Regions by GeoNames id, in as many parts as tiles cut them into. */
export type MapShapes = {
  readonly land: readonly Ring[];
  readonly lakes: readonly Ring[];
  readonly regions: ReadonlyMap<number, readonly Ring[]>;
  readonly regionLines: readonly Ring[];
  readonly countryLines: readonly Ring[];
  readonly disputedLines: readonly Ring[];
};

/** MapLibre draws tiles 512 pixels wide; a card may use them somewhat smaller. */
const TILE_PIXELS = 512;
/** From this zoom on the basemap's land is in its regions, before it in its countries. */
const REGIONS_FROM_ZOOM = 3;
const POLYGON = 3;

/** Reads the tiles under a picture of that size. */
export async function mapShapes(basemap: PMTiles, view: CardView, width: number, height: number): Promise<MapShapes> {
  const { maxZoom } = await basemap.getHeader();
  const zoom = Math.max(0, Math.min(maxZoom, Math.round(Math.log2(view.worldPixels / TILE_PIXELS))));
  const count = 2 ** zoom;
  const size = view.worldPixels / count;
  const shapes = { land: [], lakes: [], regions: new Map(), regionLines: [], countryLines: [], disputedLines: [] };
  for (let y = Math.max(0, Math.floor(view.top / size)); y < Math.min(count, (view.top + height) / size); y++) {
    for (let x = Math.floor(view.left / size); x < (view.left + width) / size; x++) {
      const tile = await basemap.getZxy(zoom, ((x % count) + count) % count, y);
      if (tile === undefined) continue;
      const place = { x: x * size - view.left, y: y * size - view.top, size };
      addTile(shapes, new VectorTile(new PbfReader(new Uint8Array(tile.data))), place, zoom);
    }
  }
  return shapes;
}

type Growing = {
  -readonly [Key in keyof MapShapes]: MapShapes[Key] extends readonly Ring[] ? Ring[] : Map<number, Ring[]>;
};
type TilePlace = { readonly x: number; readonly y: number; readonly size: number };

function addTile(shapes: Growing, { layers }: VectorTile, place: TilePlace, zoom: number): void {
  const hasRegions = zoom >= REGIONS_FROM_ZOOM;
  each(layers['country'], ({ rings }) => hasRegions || shapes.land.push(...rings), place);
  each(
    layers['admin1'],
    ({ rings, properties }) => {
      if (hasRegions) shapes.land.push(...rings);
      const id = Number(properties['gn_id']);
      shapes.regions.set(id, [...(shapes.regions.get(id) ?? []), ...rings]);
    },
    place,
  );
  each(layers['lake'], ({ rings }) => shapes.lakes.push(...rings), place);
  each(
    layers['boundary'],
    ({ rings, properties }) => {
      if (properties['kind'] === 'country') shapes.countryLines.push(...rings);
      else if (properties['kind'] === 'disputed') shapes.disputedLines.push(...rings);
      else if (hasRegions) shapes.regionLines.push(...rings);
    },
    place,
  );
}

type Read = { readonly rings: readonly Ring[]; readonly properties: VectorTileFeature['properties'] };

/**
 * Features of a layer with their points on the picture. Tiles reach a little over into their neighbours: areas are cut at the tile's edge, so that nothing is
 * filled twice; lines drawn twice look the same.
 */
function each(layer: VectorTile['layers'][string] | undefined, use: (feature: Read) => void, place: TilePlace): void {
  for (let index = 0; index < (layer?.length ?? 0); index++) {
    const feature = layer!.feature(index);
    const { extent } = feature;
    const isArea = feature.type === POLYGON;
    const inside = (value: number): number => (isArea ? Math.max(0, Math.min(extent, value)) : value);
    const rings = feature
      .loadGeometry()
      .map((points) =>
        points.flatMap(({ x, y }) => [
          place.x + (inside(x) / extent) * place.size,
          place.y + (inside(y) / extent) * place.size,
        ]),
      );
    use({ rings, properties: feature.properties });
  }
}
