import { readFileSync, writeFileSync } from 'node:fs';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';

const BASEMAP = new URL('../basemap.pmtiles', import.meta.url);
const OUT = new URL('../region-boxes.json', import.meta.url);

/** The tiles of this zoom show every island that the map shows, to a twentieth of a degree. */
const ZOOM = 3;
/** A smaller unit is taken in well enough by the circle around its point that the gazetteer knows. */
const LEAST_KM = 300;
const KM_PER_DEGREE = 111.2;

type Box = readonly [west: number, south: number, east: number, north: number];
type Parts = { north: number; south: number; readonly spans: [west: number, east: number][] };

/**
 * Writes `data/region-boxes.json`: by GeoNames id the box [west, south, east, north] around the outline of each large first-level unit, in whole degrees
 * outward, so that a view can take in a whole region. West is greater than east across the antimeridian. Read from the tiles that are drawn.
 */
const parts = await partsOfUnits();
const boxes = [...parts]
  .sort(([a], [b]) => a - b)
  .flatMap(([id, unit]) => {
    const box = boxOf(unit);
    return sideKm(box) < LEAST_KM ? [] : [`"${id}":[${outward(box).join()}]`];
  });
const text = `{${boxes.join(',\n')}}\n`;
writeFileSync(OUT, text);
console.log(`region-boxes.json: ${boxes.length} of ${parts.size} units, ${text.length} bytes`);

/** Pieces of each unit, on the unit square of the world. */
async function partsOfUnits(): Promise<Map<number, Parts>> {
  const bytes = readFileSync(BASEMAP);
  const archive = new PMTiles({
    getKey: () => 'basemap',
    getBytes: async (offset, length) => ({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }),
  });
  const found = new Map<number, Parts>();
  const across = 2 ** ZOOM;
  for (let x = 0; x < across; x++) {
    for (let y = 0; y < across; y++) {
      const tile = await archive.getZxy(ZOOM, x, y);
      if (tile !== undefined) readTile(new Uint8Array(tile.data), [x, y, across], found);
    }
  }
  return found;
}

function readTile(
  bytes: Uint8Array,
  [x, y, across]: readonly [number, number, number],
  found: Map<number, Parts>,
): void {
  const layer = new VectorTile(new PbfReader(bytes)).layers['admin1'];
  for (let index = 0; index < (layer?.length ?? 0); index++) {
    const feature = layer!.feature(index);
    const id = Number(feature.properties['gn_id'] ?? 0);
    if (id === 0) continue;
    const inTile = (value: number): number => Math.min(1, Math.max(0, value / layer!.extent)); // less the tile's rim
    const [west, north, east, south] = feature.bbox().map(inTile) as [number, number, number, number];
    const unit = found.get(id) ?? { north: 1, south: 0, spans: [] };
    unit.spans.push([(x + west) / across, (x + east) / across]);
    unit.north = Math.min(unit.north, (y + north) / across);
    unit.south = Math.max(unit.south, (y + south) / across);
    found.set(id, unit);
  }
}

/** Cut where the widest stretch without any of it is, so that Chukotka is narrow and lies across the antimeridian. */
function boxOf({ north, south, spans }: Parts): Box {
  spans.sort(([a], [b]) => a - b);
  const last = Math.max(...spans.map(([, east]) => east));
  let [west, east, widest, reached] = [spans[0]![0], last, spans[0]![0] + 1 - last, spans[0]![1]];
  for (const [from, to] of spans) {
    if (from - reached > widest) [west, east, widest] = [from, reached, from - reached];
    reached = Math.max(reached, to);
  }
  return [lngOf(west), latOf(south), lngOf(east), latOf(north)];
}

function outward([west, south, east, north]: Box): Box {
  return [Math.floor(west), Math.floor(south), Math.ceil(east), Math.ceil(north)];
}

function lngOf(x: number): number {
  return x * 360 - 180;
}

function latOf(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/** The longer side, in km along the middle. */
function sideKm([west, south, east, north]: Box): number {
  const middle = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return KM_PER_DEGREE * Math.max(north - south, ((east - west + 360) % 360) * middle);
}
