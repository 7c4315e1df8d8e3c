import { type Zippable, zipSync } from 'fflate';
import type { DataFile } from '../../9-write/writeData.ts';

/** A moment that every archive gives its files, so that the same build gives the same bytes: 1 January 2000. ZIP knows no time zone. */
const EPOCH = '2000-01-01T00:00:00';

/** A ZIP archive with everything in one folder, so that unpacking never scatters files. Same files, same bytes. */
export function offlineZip(folder: string, files: readonly DataFile[]): Uint8Array {
  const tree: Zippable = {};
  for (const { name, content } of files) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    tree[`${folder}/${name}`] = [bytes, { level: 9 }];
  }
  return zipSync(tree, { mtime: EPOCH });
}
