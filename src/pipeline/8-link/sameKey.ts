import { ContentHasher } from '../../model/contentHash.ts';
import { apartOf } from '../corrections/tieReports.ts';
import { addQuoteKey } from './addQuoteKey.ts';
import type { Linkable } from './linkable.ts';

/** The same for reports of the same words, places and day that no editor set apart. */
export function sameKey(report: Omit<Linkable, 'words' | 'same'>): string {
  const { quote, places, day, category } = report;
  const hasher = new ContentHasher();
  addQuoteKey(hasher, quote);
  // No part but the last can hold a line break.
  for (const { id, role } of places) hasher.add(`\n${role} ${id}`);
  hasher.add(`\n${day.from}\n${day.to}\n${category}\n${apartOf(report)}`);
  return hasher.name();
}
