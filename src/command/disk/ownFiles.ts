import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names the files that Dateline wrote into a folder, so that the next run knows which are its own to replace. */
export const MANIFEST = '.dateline-files.json';

/** What Dateline wrote into a folder, by name relative to it; none where it wrote nothing. */
export function ownFiles(folder: string): readonly string[] {
  const manifest = join(folder, MANIFEST);
  if (!existsSync(manifest)) return [];
  try {
    const { files } = JSON.parse(readFileSync(manifest, 'utf8')) as { files?: unknown };
    return Array.isArray(files) ? files.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}
