import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { RecentMap } from '../recentMap.ts';

/** Regions and countries, which stand in reasons: the ones that come again and again are kept. */
const MAX_NAMES = 4_000;

const caches = new WeakMap<Gazetteer, RecentMap<number, string>>();

/** `gazetteer.nameOf`, which makes the name anew each time, for rows that are asked for often. */
export function keptName(gazetteer: Gazetteer, row: number): string {
  let cache = caches.get(gazetteer);
  if (cache === undefined) {
    cache = new RecentMap(MAX_NAMES);
    caches.set(gazetteer, cache);
  }
  const known = cache.get(row);
  if (known !== undefined) return known;
  const name = gazetteer.nameOf(row);
  cache.set(row, name);
  return name;
}
