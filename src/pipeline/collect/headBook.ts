import { contentHash, joinParts } from '../../model/contentHash.ts';
import type { Shelf } from '../shelf.ts';
import { joinBytes, parsePart, partOf, partSpans, partTable } from './parts.ts';

/*
 * A book holds the heads of packed things that come one after the other, so that a build that makes nothing anew reads and parses one piece
 * where it would read and parse some thirty. A head is the first part of a packed thing, JSON.
 */

/** `table`: the `partTable` of the packed thing. */
export type BookEntry<Head> = { readonly head: Head; readonly table: Uint8Array };

const decoder = new TextDecoder();

/** The heads of what lies on the shelf under these names; null where there is no book of them, or any of them is gone. */
export function readBook<Head>(names: readonly string[], shelf: Shelf): BookEntry<Head>[] | null {
  const book = shelf.get(bookName(names));
  return book !== null && names.every((name) => shelf.holds(name)) ? openBook<Head>(book) : null;
}

/** Makes the book of what was packed under these names. */
export function writeBook(names: readonly string[], packed: readonly Uint8Array[], shelf: Shelf): void {
  const heads = packed.map((one) => decoder.decode(partOf(one, partSpans(one)[0]!)));
  shelf.put(bookName(names), joinBytes([`[${heads.join(',')}]`, ...packed.map(partTable)]));
}

const bookName = (names: readonly string[]): string => `b${contentHash(joinParts(names))}`;

function openBook<Head>(book: Uint8Array): BookEntry<Head>[] {
  const [heads, ...tables] = partSpans(book);
  return parsePart<Head[]>(partOf(book, heads!)).map((head, index) => ({ head, table: partOf(book, tables[index]!) }));
}
