import { contentHash, joinParts } from '../../model/contentHash.ts';
import type { Shelf } from '../shelf.ts';

import { endsGroup } from './endsGroup.ts';
import type { Hands } from './hands.ts';
import { type BookEntry, readBook, writeBook } from './headBook.ts';
import { inOrder } from './inOrder.ts';
import { type FindingsHead, type UnpackedFindings, unpackFindings, withSpans } from './packFindings.ts';
import { partOf } from './parts.ts';
import type { Seen, Work } from './work.ts';

/** Findings as they lie on the shelf under a name. `line`: of `mentions.jsonl`, with the line break; the shelf may overwrite it. */
export type LyingFindings = {
  readonly name: string;
  readonly findings: UnpackedFindings;
  readonly line: () => Uint8Array;
};

/**
 * The second pass: finds what each article says, unless the shelf has it from an article of the same content, from an outlet with the same
 * home. Out: the findings of all articles, in groups, in the order of the input.
 */
export async function* findAll(seen: readonly Seen[], work: Work): AsyncGenerator<readonly LyingFindings[]> {
  const { hands, shelf } = work;
  const find = (group: Group) => findGroup(group, hands);
  for await (const { names, book, found } of inOrder(groupsOf(seen, work), find, hands.ahead)) {
    if (book !== null) yield fromBook(names, book, shelf);
    else {
      for (const [index, { packed, isNew }] of found.entries()) if (isNew) shelf.put(names[index]!, packed);
      writeBook(
        names,
        found.map(({ packed }) => packed),
        shelf,
      );
      yield found.map(({ packed }, index) => fromPacked(names[index]!, packed));
    }
  }
}

const fromBook = (names: readonly string[], book: Book, shelf: Shelf): LyingFindings[] =>
  book.map(({ head, table }, index) => {
    const [name, findings] = [names[index]!, withSpans(head, table)];
    const { start, length } = findings.line;
    return { name, findings, line: () => shelf.part(name, start, length) };
  });

function fromPacked(name: string, packed: Uint8Array): LyingFindings {
  const findings = unpackFindings(packed);
  return { name, findings, line: () => partOf(packed, findings.line) };
}

type Book = readonly BookEntry<FindingsHead>[];

/** Articles that come one after the other. `book`: what the shelf has of all of them. */
type Group = {
  readonly names: readonly string[];
  readonly book: Book | null;
  /** None where there is a book. */
  readonly wanted: readonly Wanted[];
};

/** An article in the second pass. `packed`: its findings, where the shelf has them; else `text`, as hands take it. */
type Wanted = { readonly packed: Uint8Array | null; readonly text: string | null };

async function* groupsOf(seen: readonly Seen[], work: Work): AsyncGenerator<Group> {
  const aside = work.spill.lines();
  let [names, articles]: [string[], Seen[]] = [[], []];
  for (const [index, one] of seen.entries()) {
    const name = nameOf(one, work);
    names.push(name);
    articles.push(one);
    if (!endsGroup(name, names.length) && index + 1 < seen.length) continue;
    yield await groupOf(names, articles, aside, work);
    [names, articles] = [[], []];
  }
}

const nameOf = ({ hash, outlet, corrections }: Seen, { homes }: Work): string =>
  `f${contentHash(joinParts([hash, homes.nameOf(outlet), corrections]))}`;

async function groupOf(
  names: readonly string[],
  articles: readonly Seen[],
  aside: Iterator<string>,
  { shelf, reread }: Work,
): Promise<Group> {
  const lines = articles.map(({ file }) => (file === null ? (aside.next().value as string) : null));
  const book = readBook<FindingsHead>(names, shelf);
  if (book !== null) return { names, book, wanted: [] };
  const wanted: Wanted[] = [];
  for (const [index, { file, hash }] of articles.entries()) {
    const packed = shelf.get(names[index]!);
    const text = packed === null ? (lines[index] ?? (await reread.find(file!, hash))) : null;
    wanted.push({ packed, text });
  }
  return { names, book: null, wanted };
}

type Found = { readonly packed: Uint8Array; readonly isNew: boolean };

async function findGroup(
  { names, book, wanted }: Group,
  hands: Hands,
): Promise<{ readonly names: readonly string[]; readonly book: Book | null; readonly found: readonly Found[] }> {
  const fresh = await hands.find(wanted.flatMap(({ text }) => (text === null ? [] : [text])));
  const next = fresh.values();
  const found = wanted.map(({ packed }) => ({
    packed: packed ?? (next.next().value as Uint8Array),
    isNew: packed === null,
  }));
  return { names, book, found };
}
