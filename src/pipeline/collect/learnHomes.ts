import { contentHash, joinParts } from '../../model/contentHash.ts';
import { KnownFiles } from '../1-read/knownFiles.ts';
import type { ArticleItem, ReadItem } from '../1-read/reader.ts';
import { readInBatches } from '../1-read/readInputs.ts';
import { NO_CORRECTIONS } from '../corrections/corrections.ts';
import { correctionsKey } from '../corrections/correctionsOf.ts';
import type { Effects } from '../effects.ts';
import { endsGroup } from './endsGroup.ts';
import { shelvedEvidence, shelveEvidence } from './evidence.ts';
import type { Hands } from './hands.ts';
import { inOrder } from './inOrder.ts';
import type { LearntText } from './learnTexts.ts';
import type { Evidence } from './learntHomes.ts';
import { outletOf } from './outletOf.ts';
import { OwnCopies } from './ownCopies.ts';
import { parsePart } from './parts.ts';
import type { Seen, Work } from './work.ts';

type AnyArticle = ArticleItem | Extract<ReadItem, { kind: 'known' }>;
type OtherItem = Exclude<ReadItem, AnyArticle>;

/** Told of what comes out of the input and is no article. */
type OnOther = (item: OtherItem) => void;

/** The first pass: what the articles say of where their outlets are at home. Out: the articles in the order of the input. */
export async function learnHomes(
  work: Work,
  effects: Effects,
  onOther: OnOther,
  onSeen: (count: number) => void,
): Promise<Seen[]> {
  const { request, hands } = work;
  const seen: Seen[] = [];
  const known = new KnownFiles(request.cache, request.reading);
  const items = readInBatches(request.found ?? request.inputs, effects, request.reading, request.skipped, known);
  const learn = (group: Lessons) => learnAll(group, hands);
  for await (const { others, book, lessons } of inOrder(lessonsOf(items, work), learn, hands.ahead)) {
    for (const item of others) onOther(item);
    const noted = lessons.map((lesson) => noteEvidence(lesson, work));
    if (lessons.some(({ isNew }) => isNew)) work.shelf.put(book, encoder.encode(JSON.stringify(noted)));
    for (const lesson of lessons) seen.push(putAside(lesson, work));
    onSeen(seen.length);
  }
  return seen;
}

const encoder = new TextEncoder();

/** Keeps what was learnt of an article. Out: the name of the evidence, where there is any. */
function noteEvidence({ outlet, hash, evidence, learnt }: Lesson, { homes, shelf }: Work): string | null {
  const found = learnt === null ? evidence : shelveEvidence(hash, learnt.evidence, shelf);
  if (outlet !== null && found !== null && homes.wants(outlet)) homes.add(outlet, found);
  return found?.name ?? null;
}

/** Puts an article aside for the second pass. */
function putAside({ item, outlet, hash, json, learnt }: Lesson, { knowledge, spill }: Work): Seen {
  const corrections = correctionsKey(item.article, knowledge.corrections ?? NO_CORRECTIONS);
  if (item.kind === 'known') return { hash, outlet, corrections, file: item.file };
  spill.add(learnt === null ? json! : `${json}\t${learnt.known}`);
  return { hash, outlet, corrections, file: null };
}

/** An article in the first pass. */
type Lesson = {
  readonly item: AnyArticle;
  readonly outlet: string | null;
  /** Names the article with its head. */
  readonly hash: string;
  /** The article; null where it lies unread in a known file. */
  readonly json: string | null;
  /** What an earlier build found of the outlet's home. */
  readonly evidence: Evidence | null;
  /** The article is to be learnt from now. */
  readonly isNew: boolean;
  /** What was learnt now. */
  readonly learnt: LearntText | null;
};

/** Articles that come one after the other, and what came between them. `book`: where the names of their evidence lie. */
type Lessons = { readonly lessons: readonly Lesson[]; readonly others: readonly OtherItem[]; readonly book: string };

async function* lessonsOf(items: AsyncIterable<readonly ReadItem[]>, work: Work): AsyncGenerator<Lessons> {
  for await (const { articles, others } of groupsOf(items, new OwnCopies())) {
    const book = `l${contentHash(joinParts(articles.map(({ hash }) => hash)))}`;
    const bytes = work.shelf.look(book);
    const names = bytes === null ? null : parsePart<(string | null)[]>(bytes);
    const lessons: Lesson[] = [];
    for (const [index, one] of articles.entries()) {
      const lesson = lessonOf(one, names?.[index] ?? null, work);
      lessons.push(lesson instanceof Promise ? await lesson : lesson);
    }
    yield { lessons, others, book };
  }
}

type Named = Pick<Lesson, 'item' | 'outlet' | 'hash' | 'json'>;

/** Between two articles of a file may lie any number of issues. */
const MOST_OTHERS = 256;

async function* groupsOf(batches: AsyncIterable<readonly ReadItem[]>, outlets: OwnCopies) {
  let [articles, others]: [Named[], OtherItem[]] = [[], []];
  for await (const items of batches) {
    for (const item of items) {
      const isEnd = isOther(item) ? addOther(item, others) : addArticle(nameArticle(item, outlets), articles);
      if (!isEnd) continue;
      yield { articles, others };
      [articles, others] = [[], []];
    }
  }
  if (articles.length + others.length > 0) yield { articles, others };
}

const isOther = (item: ReadItem): item is OtherItem => item.kind === 'issue' || item.kind === 'file';

/** Out: whether the group ends. */
const addOther = (item: OtherItem, others: OtherItem[]): boolean => others.push(item) >= MOST_OTHERS;

/** Out: whether the group ends. */
const addArticle = (one: Named, articles: Named[]): boolean => endsGroup(one.hash, articles.push(one));

function nameArticle(item: AnyArticle, outlets: OwnCopies): Named {
  const named = outletOf(item.article);
  const outlet = named === null ? null : outlets.of(named);
  if (item.kind === 'known') return { item, outlet, hash: item.article.hash, json: null };
  const json = item.json ?? JSON.stringify(item.article);
  return { item, outlet, hash: contentHash(json), json };
}

/** `evidence`: the name of what an earlier build found, where it is known. A promise only where there is something to wait for. */
function lessonOf(one: Named, evidence: string | null, work: Work): Lesson | Promise<Lesson> {
  const { item, outlet, hash, json } = one;
  if (outlet === null || !work.homes.wants(outlet)) return lessonWith(one, json, false);
  const known = shelvedEvidence(hash, evidence, work.shelf);
  if (known !== null) return { item, outlet, hash, json, evidence: known, isNew: false, learnt: null };
  if (item.kind === 'article') return lessonWith(one, json, true);
  return work.reread.find(item.file, hash).then((found) => lessonWith(one, found, true));
}

const lessonWith = ({ item, outlet, hash }: Named, json: string | null, isNew: boolean): Lesson => ({
  ...{ item, outlet, hash, json, isNew },
  evidence: null,
  learnt: null,
});

async function learnAll(group: Lessons, hands: Hands): Promise<Lessons> {
  const { lessons, ...rest } = group;
  if (!lessons.some(({ isNew }) => isNew)) return group;
  const learnt = (await hands.learn(lessons.flatMap(({ isNew, json }) => (isNew ? [json!] : [])))).values();
  const taught = lessons.map((one) => (one.isNew ? { ...one, learnt: learnt.next().value as LearntText } : one));
  return { ...rest, lessons: taught };
}
