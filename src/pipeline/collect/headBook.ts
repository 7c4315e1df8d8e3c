import { contentHash, joinParts } from '../../model/contentHash.ts';
import type { Shelf } from '../shelf.ts';
import { joinBytes, parsePart, partOf, partSpans, partTable } from './parts.ts';

/*
 * A book holds the heads of packed things that come one after the other, so that a build that makes nothing anew reads and parses one piece
 * where it would read and parse some thirty. A head is the first part of a packed thing, JSON.
 */

/** `name`: of the packed thing on the shelf; `table`: its `partTable`. */
export type BookEntry<Head> = { readonly name: string; readonly head: Head; readonly table: Uint8Array };

const decoder = new TextDecoder();

/** The book that was written under these words; null where there is none, or any of what it tells of is gone from the shelf. */
export function readBook<Head>(words: readonly string[], shelf: Shelf): BookEntry<Head>[] | null {
  const bytes = shelf.get(nameOf(words));
  const book = bytes === null ? null : openBook<Head>(bytes);
  return book?.every(({ name }) => shelf.holds(name)) ? book : null;
}

/** Makes the book of what lies packed on the shelf. `words` say what must be the same for it to be used again. */
export function writeBook(
  words: readonly string[],
  things: readonly { readonly name: string; readonly packed: Uint8Array }[],
  shelf: Shelf,
): void {
  const heads = things.map(({ packed }) => decoder.decode(partOf(packed, partSpans(packed)[0]!)));
  const names = JSON.stringify(things.map(({ name }) => name));
  const tables = things.map(({ packed }) => partTable(packed));
  shelf.put(nameOf(words), joinBytes([`[${heads.join(',')}]`, names, ...tables]));
}

const nameOf = (words: readonly string[]): string => `b${contentHash(joinParts(words))}`;

function openBook<Head>(book: Uint8Array): BookEntry<Head>[] {
  const [heads, names, ...tables] = partSpans(book).map((span) => partOf(book, span));
  const parsed = parsePart<Head[]>(heads!);
  return parsePart<string[]>(names!).map((name, index) => ({ name, head: parsed[index]!, table: tables[index]! }));
}
