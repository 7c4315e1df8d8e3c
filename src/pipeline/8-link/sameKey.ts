import { ContentHasher } from '../../model/contentHash.ts';
import { apartOf } from '../corrections/tieReports.ts';
import type { Linkable } from './linkable.ts';
import { outletKey } from './outlets.ts';

/** The same for reports of the same words, places and day that no editor set apart. */
export function sameKey(report: Omit<Linkable, 'words' | 'same'>): string {
  const { quote, places, day, category } = report;
  const hasher = new ContentHasher();
  addWords(hasher, quote);
  // No part but the last can hold a line break.
  for (const { id, role } of places) hasher.add(`\n${role} ${id}`);
  hasher.add(`\n${day.from}\n${day.to}\n${category}\n${apartOf(report)}`);
  return hasher.name();
}

const [SPACE, LAST_ASCII, CASE] = [32, 126, 32];

/** Adds what `outletKey` makes of a quote; of plain letters without making it. */
function addWords(hasher: ContentHasher, quote: string): void {
  for (let at = 0; at < quote.length; at++) {
    const code = quote.charCodeAt(at);
    if (code < SPACE || code > LAST_ASCII) {
      hasher.add(outletKey(quote));
      return;
    }
  }
  let isInside = false;
  for (let at = afterArticle(quote); at < quote.length; at++) {
    const unit = wordUnit(quote.charCodeAt(at));
    if (unit === 0) continue;
    if (isInside && wordUnit(quote.charCodeAt(at - 1)) === 0) hasher.addUnit(SPACE);
    hasher.addUnit(unit);
    isInside = true;
  }
}

/** Where the words begin, "the" passed over. */
function afterArticle(quote: string): number {
  let at = 0;
  while (at < quote.length && wordUnit(quote.charCodeAt(at)) === 0) at++;
  const isArticle = /^the[^a-z0-9]/i.test(quote.slice(at, at + 4));
  return isArticle ? at + 4 : at;
}

/** A digit or a letter in lower case, or 0. */
function wordUnit(code: number): number {
  if (code >= 97 && code <= 122) return code;
  if (code >= 65 && code <= 90) return code + CASE;
  return code >= 48 && code <= 57 ? code : 0;
}
