import type { ArticleFacts } from '../model/article.ts';
import type { Issue } from '../model/issue.ts';
import type { LeftOut } from './7-report/leftOut.ts';
import type { BuildKnowledge, BuildRequest, OnProgress } from './buildRequest.ts';
import { findAll } from './collect/findAll.ts';
import type { FindingsBook, NamedFindings } from './collect/findingsBook.ts';
import { oneHand } from './collect/hands.ts';
import { learnHomes } from './collect/learnHomes.ts';
import { LearntHomes } from './collect/learntHomes.ts';
import { parsePart } from './collect/parts.ts';
import { RereadArticles } from './collect/rereadArticles.ts';
import { memorySpill } from './collect/spill.ts';
import { type Links, StoredReport } from './collect/storedReport.ts';
import type { Work } from './collect/work.ts';
import { type CorrectionUse, isConcerned, UNCONCERNED } from './corrections/lostCorrections.ts';
import type { Effects } from './effects.ts';
import { memoryShelf, type Shelf } from './shelf.ts';

/** What is kept of all articles: nothing that grows with their words but the quotes of the reports. */
export type Collection = {
  readonly facts: ArticleFacts[];
  readonly reports: StoredReport[];
  readonly issues: Issue[];
  readonly inputs: { readonly file: string; readonly checksum: string }[];
  /** What became of the rows of `corrections.csv`, an entry for each article. */
  readonly corrections: CorrectionUse[];
  mentionCount: number;
  /** Where the findings lie. */
  readonly shelf: Shelf;
};

/** Lines of `mentions.jsonl` of articles that come one after the other, UTF-8, which the next ones may overwrite. */
export type MentionLines = {
  readonly bytes: Uint8Array;
  /** Each line alone, with the names of its article that made no report, for those who ask. */
  readonly each: () => readonly { readonly line: Uint8Array; readonly leftOut: readonly LeftOut[] }[];
};

/** Takes the lines of `mentions.jsonl` as they come. */
export type OnMentions = (lines: MentionLines) => void;

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
  const seen = await learnHomes(
    work,
    effects,
    (item) => {
      if (item.kind === 'issue') collection.issues.push(item.issue);
      else collection.inputs.push({ file: item.file, checksum: item.checksum });
    },
    (count) => onProgress(count, 'articles read'),
  );
  work.hands.settle(work.homes);
  let done = 0;
  for await (const book of findAll(seen, work)) {
    onMentions(mentionLines(book, shelf));
    for (const [index, named] of book.articles.entries()) takeFindings(named, book.links, index, collection);
    done += book.articles.length;
    onProgress(done, `of ${seen.length} articles geoparsed`);
  }
  return collection;
}

function takeFindings({ name, findings }: NamedFindings, links: Links, place: number, collection: Collection): void {
  const { facts, reports, issues, corrections, count } = findings;
  collection.facts.push(facts);
  const of = { article: facts.id, place };
  for (let index = 0; index < reports.length; index++)
    collection.reports.push(new StoredReport({ findings: name, index, span: reports[index]! }, links, of));
  collection.issues.push(...issues);
  collection.corrections.push(isConcerned(corrections) ? corrections : UNCONCERNED);
  collection.mentionCount += count;
}

function mentionLines({ articles, lines }: FindingsBook, shelf: Shelf): MentionLines {
  const bytes = lines();
  const each = () => {
    const own = bytes.slice(); // what is read next from the shelf may overwrite them
    let end = 0;
    return articles.map(({ name, findings: { line, leftOut } }) => {
      end += line.length;
      const left = parsePart<LeftOut[]>(shelf.part(name, leftOut.start, leftOut.length));
      return { line: own.subarray(end - line.length, end), leftOut: left };
    });
  };
  return { bytes, each };
}
