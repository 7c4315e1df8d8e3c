import { ByteRoom } from './byteRoom.ts';
import { endsGroup } from './endsGroup.ts';
import { type FindingsBook, readFindingsBook, writeFindingsBook } from './findingsBook.ts';
import type { Hands } from './hands.ts';
import { inOrder } from './inOrder.ts';
import { knownFindings, nameFindings, noteFindings } from './knownFindings.ts';
import type { PackedFindings } from './packFindings.ts';
import type { Seen, Work } from './work.ts';

/**
 * The second pass: finds what each article says, unless the shelf has it from an article of the same content, from an outlet whose home
 * answers the same. Out: the findings of all articles, in books, in the order of the input.
 */
export async function* findAll(seen: readonly Seen[], work: Work): AsyncGenerator<FindingsBook> {
  const { hands } = work;
  const rooms: ByteRoom[] = []; // of groups that are written
  const find = (group: Group) => findGroup(group, hands, rooms.pop() ?? new ByteRoom());
  for await (const { articles, book, found, room } of inOrder(groupsOf(seen, work), find, hands.ahead)) {
    if (book !== null) {
      rooms.push(room);
      yield book;
    } else {
      for (const [index, { name, packed, isNew }] of found.entries())
        if (isNew) noteFindings(articles[index]!, name, packed, work);
      const written = writeFindingsBook(articles, found, work);
      room.clear();
      rooms.push(room);
      yield written;
    }
  }
}

/** Articles that come one after the other. `book`: what the shelf has of all of them. */
type Group = {
  readonly articles: readonly Seen[];
  readonly book: FindingsBook | null;
  /** None where there is a book. */
  readonly wanted: readonly Wanted[];
};

/** An article in the second pass. `packed`: its findings, where the shelf has them; else `text`, as hands take it. */
type Wanted = { readonly name: string; readonly packed: Uint8Array | null; readonly text: string | null };

async function* groupsOf(seen: readonly Seen[], work: Work): AsyncGenerator<Group> {
  const aside = work.spill.lines();
  let articles: Seen[] = [];
  for (const [index, one] of seen.entries()) {
    articles.push(one);
    if (!endsGroup(one.hash, articles.length) && index + 1 < seen.length) continue;
    yield await groupOf(articles, aside, work);
    articles = [];
  }
}

async function groupOf(articles: readonly Seen[], aside: Iterator<string>, work: Work): Promise<Group> {
  const lines = articles.map(({ file }) => (file === null ? (aside.next().value as string) : null));
  const book = readFindingsBook(articles, work);
  if (book !== null) return { articles, book, wanted: [] };
  const wanted: Wanted[] = [];
  for (const [index, one] of articles.entries()) {
    const known = knownFindings(one, work);
    if (known !== null) wanted.push({ ...known, text: null });
    else {
      const text = lines[index] ?? (await work.reread.find(one.file!, one.hash));
      wanted.push({ name: nameFindings(one, work), packed: null, text });
    }
  }
  return { articles, book: null, wanted };
}

type Found = PackedFindings & { readonly name: string; readonly isNew: boolean };

async function findGroup(
  { wanted, ...group }: Group,
  hands: Hands,
  room: ByteRoom,
): Promise<Omit<Group, 'wanted'> & { readonly found: readonly Found[]; readonly room: ByteRoom }> {
  const texts = wanted.flatMap(({ text }) => (text === null ? [] : [text]));
  const fresh = await hands.find(texts, room);
  const next = fresh.values();
  const found = wanted.map(({ name, packed }): Found => {
    if (packed !== null) return { name, packed, held: null, isNew: false };
    return { name, ...(next.next().value as PackedFindings), isNew: true };
  });
  return { ...group, found, room };
}
