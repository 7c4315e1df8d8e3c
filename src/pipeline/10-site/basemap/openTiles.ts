import { PMTiles } from 'pmtiles';

/** A PMTiles archive in memory. */
export function openTiles(bytes: Uint8Array): PMTiles {
  return new PMTiles({
    getKey: () => 'basemap',
    getBytes: async (offset, length) => ({
      // A copy of its own: the bytes may be a view of a larger buffer.
      data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer,
    }),
  });
}
