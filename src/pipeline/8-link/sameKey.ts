import { contentHash, joinParts } from '../../model/contentHash.ts';
import { apartOf } from '../corrections/tieReports.ts';
import type { Linkable } from './linkable.ts';
import { outletKey } from './outlets.ts';

/** The same for reports of the same words, places and day that no editor set apart. */
export function sameKey(report: Omit<Linkable, 'words' | 'same'>): string {
  const { quote, places, day, category } = report;
  const roles = places.map(({ id, role }) => `${role} ${id}`);
  return contentHash(joinParts([outletKey(quote), ...roles, day.from, day.to, category, apartOf(report)]));
}
