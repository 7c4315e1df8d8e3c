import { contentHash, joinParts } from '../../model/contentHash.ts';
import type { Linkable } from '../8-link/linkable.ts';
import type { Shelf } from '../shelf.ts';
import { ShelfDamaged } from '../shelf.ts';
import { traceHolds } from './homeTrace.ts';
import { holdsFindings, keepLatest } from './knownFindings.ts';
import {
  type HeldFindings,
  headIn,
  linksIn,
  type PackedFindings,
  type PackedHead,
  traceIn,
  type UnpackedFindings,
  unpackFindings,
  withSpans,
} from './packFindings.ts';
import { joinBytes, parsePart, partOf, partSpans, partTable, textOfPart } from './parts.ts';
import { Links } from './storedReport.ts';
import type { Seen, Work } from './work.ts';

/*
 * A book holds what builds ask of the findings of articles that come one after the other: their heads, their links, where their parts lie;
 * and beside it their lines of `mentions.jsonl`. So a build that makes nothing anew reads, parses and copies one piece where it would some
 * thirty. A page, under the contents of the articles, says which findings are theirs and what was known of the homes of their outlets:
 * where more is known now that leads to the same, only the page is written anew.
 */

/** Findings on the shelf. */
export type NamedFindings = { readonly name: string; readonly findings: UnpackedFindings };

/** An open book. `lines`: the lines of all its articles, which the shelf may overwrite. */
export type FindingsBook = {
  readonly articles: readonly NamedFindings[];
  readonly links: Links;
  readonly lines: () => Uint8Array;
};

/** Of each article the name of its findings, and of what was known of its outlet's home when they last held. */
type Page = readonly (readonly [name: string, home: string])[];

const encoder = new TextEncoder();

/** What the shelf has of all of these articles; null where it has no book, or any of it is gone or would be found otherwise now. */
export function readFindingsBook(articles: readonly Seen[], work: Work): FindingsBook | null {
  const { shelf } = work;
  const bytes = shelf.look(pageName(articles));
  const page = bytes === null ? null : parsePart<Page>(bytes);
  if (page === null || !page.every(([name]) => holdsFindings(name, shelf))) return null;
  const isMoved = articles.map(({ outlet }, index) => page[index]![1] !== work.homes.nameOf(outlet));
  if (articles.some((one, index) => isMoved[index] && !holdsStill(one, page[index]![0], work))) return null;
  const names = page.map(([name]) => name);
  const title = titleOf(names);
  const book = shelf.holds(linesName(title)) ? shelf.look(bookName(title)) : null;
  if (book === null) return null;
  const named = openBook(book, names);
  if (isMoved.includes(true)) putPage(articles, names, work);
  for (const one of articles) keepLatest(one, shelf);
  let length = 0;
  for (const { findings } of named) length += findings.line.length;
  const lines = (): Uint8Array => shelf.part(linesName(title), 0, length);
  return { articles: named, links: linksOf(title, null, shelf), lines };
}

/** Makes the book of findings that lie on the shelf, each for its article. */
export function writeFindingsBook(
  articles: readonly Seen[],
  found: readonly (PackedFindings & { readonly name: string })[],
  work: Work,
): FindingsBook {
  const { shelf } = work;
  const names = found.map(({ name }) => name);
  const title = titleOf(names);
  putPage(articles, names, work);
  const heads = found.map(({ packed }) => textOfPart(headIn(packed)));
  const links = found.map(({ packed }) => textOfPart(linksIn(packed)));
  const tables = found.map(({ packed }) => partTable(packed));
  shelf.put(bookName(title), joinBytes([`[${heads.join(',')}]`, `[${links.join(',')}]`, ...tables]));
  const named = found.map((one) => ({ name: one.name, findings: unpackFindings(one) }));
  const lines = joinLines(named.map(({ findings }, index) => partOf(found[index]!.packed, findings.line)));
  shelf.put(linesName(title), lines);
  const held = found.map((one) => one.held?.links);
  const isHeld = held.every((one): one is HeldFindings['links'] => one !== undefined);
  return { articles: named, links: linksOf(title, isHeld ? held : null, shelf), lines: () => lines };
}

function openBook(book: Uint8Array, names: readonly string[]): NamedFindings[] {
  const [heads, , ...tables] = partSpans(book);
  const unpacked = parsePart<PackedHead[]>(partOf(book, heads!));
  return names.map((name, index) => ({ name, findings: withSpans(unpacked[index]!, partOf(book, tables[index]!)) }));
}

const linksOf = (title: string, known: readonly HeldFindings['links'][] | null, shelf: Shelf): Links =>
  new Links(known, () => {
    const book = shelf.look(bookName(title));
    if (book === null) throw new ShelfDamaged(bookName(title));
    return parsePart<Linkable[][]>(partOf(book, partSpans(book)[1]!));
  });

function joinLines(lines: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(lines.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const line of lines) {
    joined.set(line, at);
    at += line.length;
  }
  return joined;
}

function holdsStill({ outlet }: Seen, name: string, { homes, shelf }: Work): boolean {
  const packed = shelf.get(name);
  return packed !== null && traceHolds(traceIn(packed), outlet, homes.ledger);
}

function putPage(articles: readonly Seen[], names: readonly string[], { homes, shelf }: Work): void {
  const page: Page = names.map((name, index) => [name, homes.nameOf(articles[index]!.outlet)]);
  shelf.put(pageName(articles), encoder.encode(JSON.stringify(page)));
}

const pageName = (articles: readonly Seen[]): string =>
  `n${contentHash(joinParts(articles.flatMap(({ hash, corrections }) => [hash, corrections])))}`;

const titleOf = (names: readonly string[]): string => contentHash(joinParts(names));
const bookName = (title: string): string => `b${title}`;
const linesName = (title: string): string => `m${title}`;
