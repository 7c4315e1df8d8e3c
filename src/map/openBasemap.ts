import { addProtocol } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import basemapUrl from '../../data/basemap.pmtiles?url';
import { RangeOrWholeSource } from './rangeOrWholeSource.ts';

export type Basemap = {
  /** What `pmtiles://` addresses name. */
  readonly key: string;
  /** GeoNames ids of the first-level units that have an outline. Rejects when the file cannot be had. */
  readonly outlines: () => Promise<ReadonlySet<number>>;
};

let opened: Basemap | null = null;

/** Registers the bundled basemap with MapLibre, once for all maps of a page. Nothing is fetched until a map asks. */
export function openBasemap(): Basemap {
  if (opened !== null) return opened;
  const key = new URL(basemapUrl, document.baseURI).href;
  const archive = new PMTiles(new RangeOrWholeSource(key));
  const protocol = new Protocol();
  protocol.add(archive);
  addProtocol('pmtiles', protocol.tile);
  const outlines = async (): Promise<ReadonlySet<number>> => {
    const metadata = (await archive.getMetadata()) as { readonly admin1_geonames_ids?: readonly number[] };
    return new Set(metadata.admin1_geonames_ids ?? []);
  };
  opened = { key, outlines };
  return opened;
}
