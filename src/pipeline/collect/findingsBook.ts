import { contentHash, joinParts } from '../../model/contentHash.ts';
import { traceHolds } from './homeTrace.ts';
import { holdsFindings, keepLatest } from './knownFindings.ts';
import {
  type FindingsHead,
  headIn,
  type PackedFindings,
  traceIn,
  type UnpackedFindings,
  unpackFindings,
  withSpans,
} from './packFindings.ts';
import { joinBytes, parsePart, partOf, partSpans, partTable, textOfPart } from './parts.ts';
import type { Seen, Work } from './work.ts';

/*
 * A book holds the heads of the findings of articles that come one after the other, so that a build that makes nothing anew reads and parses
 * one piece where it would read and parse some thirty. A page beside it, under the contents of the articles, says which findings are theirs
 * and what was known of the homes of their outlets: where more is known now that leads to the same, only the page is written anew.
 */

/** Findings on the shelf. */
export type NamedFindings = { readonly name: string; readonly findings: UnpackedFindings };

/** Of each article the name of its findings, and of what was known of its outlet's home when they last held. */
type Page = readonly (readonly [name: string, home: string])[];

const encoder = new TextEncoder();

/** What the shelf has of all of these articles; null where it has no book, or any of it is gone or would be found otherwise now. */
export function readFindingsBook(articles: readonly Seen[], work: Work): NamedFindings[] | null {
  const { shelf } = work;
  const bytes = shelf.get(pageName(articles));
  const page = bytes === null ? null : parsePart<Page>(bytes);
  if (page === null || !page.every(([name]) => holdsFindings(name, shelf))) return null;
  const isMoved = articles.map(({ outlet }, index) => page[index]![1] !== work.homes.nameOf(outlet));
  if (articles.some((one, index) => isMoved[index] && !holdsStill(one, page[index]![0], work))) return null;
  const book = shelf.get(bookName(page));
  if (book === null) return null;
  if (isMoved.includes(true))
    putPage(
      articles,
      page.map(([name]) => name),
      work,
    );
  for (const one of articles) keepLatest(one, shelf);
  return openBook(book, page);
}

/** Makes the book of findings that lie on the shelf, each for its article. */
export function writeFindingsBook(
  articles: readonly Seen[],
  found: readonly (PackedFindings & { readonly name: string })[],
  work: Work,
): NamedFindings[] {
  const page = putPage(
    articles,
    found.map(({ name }) => name),
    work,
  );
  const lying = found.map((one) => ({ name: one.name, findings: unpackFindings(one) }));
  const heads = found.map(({ packed }) => textOfPart(headIn(packed)));
  work.shelf.put(bookName(page), joinBytes([`[${heads.join(',')}]`, ...found.map(({ packed }) => partTable(packed))]));
  return lying;
}

function openBook(book: Uint8Array, page: Page): NamedFindings[] {
  const [heads, ...tables] = partSpans(book).map((span) => partOf(book, span));
  const unpacked = parsePart<FindingsHead[]>(heads!);
  return page.map(([name], index) => ({ name, findings: withSpans(unpacked[index]!, tables[index]!) }));
}

function holdsStill({ outlet }: Seen, name: string, { homes, shelf }: Work): boolean {
  const packed = shelf.get(name);
  return packed !== null && traceHolds(traceIn(packed), outlet, homes.ledger);
}

function putPage(articles: readonly Seen[], names: readonly string[], { homes, shelf }: Work): Page {
  const page = names.map((name, index) => [name, homes.nameOf(articles[index]!.outlet)] as const);
  shelf.put(pageName(articles), encoder.encode(JSON.stringify(page)));
  return page;
}

const pageName = (articles: readonly Seen[]): string =>
  `n${contentHash(joinParts(articles.flatMap(({ hash, corrections }) => [hash, corrections])))}`;

const bookName = (page: Page): string => `b${contentHash(joinParts(page.map(([name]) => name)))}`;
