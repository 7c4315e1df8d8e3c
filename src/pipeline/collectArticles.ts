import type { ArticleFacts } from '../model/article.ts';
import { contentHash, joinParts } from '../model/contentHash.ts';
import type { Issue } from '../model/issue.ts';
import type { FoundFile } from './1-read/findFiles.ts';
import { KnownFiles } from './1-read/knownFiles.ts';
import type { ArticleItem, ReadItem } from './1-read/reader.ts';
import { readInputs } from './1-read/readInputs.ts';
import type { LeftOut } from './7-report/leftOut.ts';
import type { BuildKnowledge, BuildRequest, OnProgress } from './buildRequest.ts';
import { type Hands, type LearntText, oneHand, outletOf } from './collect/hands.ts';
import { inOrder } from './collect/inOrder.ts';
import { LearntHomes } from './collect/learntHomes.ts';
import { unpackFindings } from './collect/packFindings.ts';
import { RereadArticles } from './collect/rereadArticles.ts';
import { memorySpill, type Spill } from './collect/spill.ts';
import type { StoredReport } from './collect/storedReport.ts';
import { NO_CORRECTIONS } from './corrections/corrections.ts';
import { correctionsKey } from './corrections/correctionsOf.ts';
import type { CorrectionUse } from './corrections/lostCorrections.ts';
import type { Effects } from './effects.ts';
import { memoryShelf, type Shelf } from './shelf.ts';

/** What is kept of all articles: nothing that grows with their words but the quotes of the reports. */
export type Collection = {
  readonly facts: ArticleFacts[];
  readonly reports: StoredReport[];
  readonly issues: Issue[];
  readonly inputs: { readonly file: string; readonly checksum: string }[];
  /** What became of the rows of `corrections.csv`, an entry for each article that any of them concerns. */
  readonly corrections: CorrectionUse[];
  /** Names that made no report, by article id, where there are any. */
  readonly leftOut: Map<string, readonly LeftOut[]>;
  mentionCount: number;
  /** Where the findings lie. */
  readonly shelf: Shelf;
};

/** Takes the lines of `mentions.jsonl` as they come, UTF-8. */
export type OnMentions = (line: Uint8Array) => void;

/** All that is kept of an article between the two passes. `file`: where to read it again; null when it was put aside in the spill. */
type Seen = {
  readonly hash: string;
  readonly outlet: string | null;
  readonly corrections: string;
  readonly file: FoundFile | null;
};

/** What both passes work with. */
type Work = {
  readonly request: BuildRequest;
  readonly knowledge: BuildKnowledge;
  readonly homes: LearntHomes;
  readonly hands: Hands;
  readonly spill: Spill;
  readonly shelf: Shelf;
  readonly reread: RereadArticles;
};

/** Articles that one hand takes at a time. */
const BATCH = 32;

/**
 * Works on every article twice: first to learn where the outlets are at home, then to find what it says. Between the two an article
 * lies in the spill, with the names found in it. What the cache knows of an article with the same content, from an outlet with the same
 * home, is not worked out again, and a file that did not change is not read again.
 */
export async function collectArticles(
  request: BuildRequest,
  knowledge: BuildKnowledge,
  effects: Effects,
  onMentions: OnMentions,
  onProgress: OnProgress,
): Promise<Collection> {
  const shelf = request.shelf ?? memoryShelf();
  const collection: Collection = {
    ...{ facts: [], reports: [], issues: [], inputs: [], corrections: [] },
    leftOut: new Map(),
    mentionCount: 0,
    shelf,
  };
  const work: Work = {
    ...{ request, knowledge, homes: new LearntHomes(knowledge) },
    hands: request.hands ?? oneHand(knowledge),
    spill: request.spill ?? memorySpill(),
    shelf,
    reread: new RereadArticles(effects, request.reading),
  };
  const seen = await learnHomes(work, effects, collection, onProgress);
  work.hands.settle(work.homes);
  let done = 0;
  const find = (wanted: readonly Wanted[]) => findAll(wanted, work.hands);
  for await (const batch of inOrder(wantedOf(seen, work), find, work.hands.ahead)) {
    for (const { key, packed, isNew } of batch) {
      if (isNew) shelf.put(key, packed);
      takeFindings(key, packed, collection, onMentions);
    }
    done += batch.length;
    onProgress(done, `of ${seen.length} articles geoparsed`);
  }
  return collection;
}

/** The first pass. Out: the articles in the order of the input. */
async function learnHomes(
  work: Work,
  effects: Effects,
  collection: Collection,
  onProgress: OnProgress,
): Promise<Seen[]> {
  const { request, hands } = work;
  const seen: Seen[] = [];
  const known = new KnownFiles(request.cache, request.reading);
  const items = readInputs(request.inputs, effects, request.reading, request.skipped, known);
  const learn = (batch: readonly Lesson[]) => learnAll(batch, hands);
  for await (const batch of inOrder(lessonsOf(items, work), learn, hands.ahead)) {
    for (const learnt of batch) {
      const { item } = learnt;
      if (item.kind === 'issue') collection.issues.push(item.issue);
      else if (item.kind === 'file') collection.inputs.push({ file: item.file, checksum: item.checksum });
      else seen.push(noteArticle(item, learnt, work));
    }
    onProgress(seen.length, 'articles read');
  }
  return seen;
}

/** Keeps what was learnt of an article, and puts the article aside for the second pass. */
function noteArticle(
  item: AnyArticle,
  { hash, json, evidence, candidates }: Learnt,
  { request, knowledge, homes, spill }: Work,
): Seen {
  const outlet = outletOf(item.article);
  if (outlet !== null && evidence !== null && homes.wants(outlet)) homes.add(outlet, evidence);
  if (evidence !== null && candidates !== null) request.cache.put(`e${hash}`, evidence);
  const corrections = correctionsKey(item.article, knowledge.corrections ?? NO_CORRECTIONS);
  if (item.kind === 'known') return { hash, outlet, corrections, file: item.file };
  spill.add(candidates === null ? json! : `${json}\t${candidates}`);
  return { hash, outlet, corrections, file: null };
}

type AnyArticle = ArticleItem | Extract<ReadItem, { kind: 'known' }>;

/** One item of the input in the first pass. `json`: the article; null where it lies unread in a known file. */
type Lesson = {
  readonly item: ReadItem;
  readonly hash: string;
  readonly json: string | null;
  /** What an earlier build found of the outlet's home. */
  readonly evidence: string | null;
  /** The article is to be learnt from now. */
  readonly isNew: boolean;
};

async function* lessonsOf(items: AsyncIterable<ReadItem>, work: Work): AsyncGenerator<Lesson[]> {
  let batch: Lesson[] = [];
  for await (const item of items) {
    batch.push(item.kind === 'issue' || item.kind === 'file' ? noLesson(item) : await lessonOf(item, work));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const noLesson = (item: ReadItem): Lesson => ({ item, hash: '', json: null, evidence: null, isNew: false });

async function lessonOf(item: AnyArticle, { request, homes, reread }: Work): Promise<Lesson> {
  const json = item.kind === 'known' ? null : (item.json ?? JSON.stringify(item.article));
  const hash = item.kind === 'known' ? item.article.hash : contentHash(json!);
  const outlet = outletOf(item.article);
  if (outlet === null || !homes.wants(outlet)) return { item, hash, json, evidence: null, isNew: false };
  const evidence = request.cache.get(`e${hash}`);
  if (evidence !== null || item.kind === 'article') return { item, hash, json, evidence, isNew: evidence === null };
  return { item, hash, json: await reread.find(item.file, hash), evidence, isNew: true };
}

/** `candidates`: the names in the article's text; null where they were not looked for. */
type Learnt = Lesson & { readonly candidates: string | null };

async function learnAll(batch: readonly Lesson[], hands: Hands): Promise<Learnt[]> {
  const learnt = (await hands.learn(batch.flatMap(({ isNew, json }) => (isNew ? [json!] : [])))).values();
  return batch.map((lesson) => {
    const { evidence, candidates } = lesson.isNew
      ? (learnt.next().value as LearntText)
      : { ...lesson, candidates: null };
    return { ...lesson, evidence, candidates };
  });
}

/** An article in the second pass. `packed`: its findings, where the cache has them; else `text`, as hands take it. */
type Wanted = { readonly key: string; readonly packed: Uint8Array | null; readonly text: string | null };

async function* wantedOf(seen: readonly Seen[], { shelf, homes, spill, reread }: Work): AsyncGenerator<Wanted[]> {
  const aside = spill.lines();
  for (let start = 0; start < seen.length; start += BATCH) {
    const batch: Wanted[] = [];
    for (const { hash, outlet, corrections, file } of seen.slice(start, start + BATCH)) {
      const key = `f${contentHash(joinParts([hash, homes.nameOf(outlet), corrections]))}`;
      const packed = shelf.get(key);
      const line = file === null ? (aside.next().value as string) : null;
      batch.push({ key, packed, text: packed !== null ? null : (line ?? (await reread.find(file!, hash))) });
    }
    yield batch;
  }
}

async function findAll(
  batch: readonly Wanted[],
  hands: Hands,
): Promise<{ readonly key: string; readonly packed: Uint8Array; readonly isNew: boolean }[]> {
  const found = (await hands.find(batch.flatMap(({ text }) => (text === null ? [] : [text])))).values();
  return batch.map(({ key, packed }) => ({
    key,
    packed: packed ?? (found.next().value as Uint8Array),
    isNew: packed === null,
  }));
}

function takeFindings(findings: string, packed: Uint8Array, collection: Collection, onMentions: OnMentions): void {
  const { facts, links, reports, issues, corrections, leftOut, count, line } = unpackFindings(packed);
  collection.facts.push(facts);
  for (const [index, link] of links.entries()) collection.reports.push({ ...link, findings, span: reports[index]! });
  collection.issues.push(...issues);
  collection.corrections.push(corrections);
  if (leftOut.length > 0) collection.leftOut.set(facts.id, leftOut);
  collection.mentionCount += count;
  onMentions(line);
}
