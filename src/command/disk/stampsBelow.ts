import { readdirSync, statSync } from 'node:fs';

/**
 * Path, size and time of every file below a path, so that a change in any of them shows. Tests and their cases are left out. A path that is
 * not there has none.
 */
export function stampsBelow(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [`${path} ${stats.size} ${stats.mtimeMs}`];
  return readdirSync(path)
    .filter((name) => !name.includes('.test.') && name !== 'cases')
    .sort()
    .flatMap((name) => stampsBelow(`${path}/${name}`));
}
