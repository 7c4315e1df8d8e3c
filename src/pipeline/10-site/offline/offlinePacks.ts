import { OPENING_SCRIPT, PACK_NAMES, type PackName } from '../../../model/packFormat.ts';
import type { DataFile } from '../../9-write/writeData.ts';
import { isReadByPage } from '../isReadByPage.ts';
import { mediaType } from './mediaType.ts';
import { type PackedFile, packFiles } from './packFiles.ts';

/** The explorer built for offline copies: names as its script asks for them. */
export type OfflinePiece = { readonly name: string; readonly content: Uint8Array };

/** The four packs of a copy. `basemap` replaces the one among the pieces. */
export function offlinePacks(
  pieces: readonly OfflinePiece[],
  basemap: Uint8Array,
  data: readonly DataFile[],
): { readonly name: PackName; readonly text: string }[] {
  const files: Record<PackName, PackedFile[]> = { app: [], fonts: [], basemap: [], data: [] };
  for (const { name, content } of pieces) {
    const pack = packOf(name);
    if (pack !== null)
      files[pack].push({ name, type: mediaType(name), content: pack === 'basemap' ? basemap : content });
  }
  for (const { name, content } of data) {
    if (isReadByPage(name)) files.data.push({ name: `data/${name}`, type: mediaType(name), content: bytesOf(content) });
  }
  return PACK_NAMES.map((name) => ({
    name,
    text: packFiles(files[name], name === 'basemap' || name === 'fonts' ? 0 : 9),
  }));
}

function packOf(name: string): PackName | null {
  if (name.endsWith('.woff2')) return 'fonts';
  if (name.endsWith('.pmtiles')) return 'basemap';
  return name === OPENING_SCRIPT ? null : 'app';
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
