import type { ArticleFacts } from '../model/article.ts';
import type { Issue } from '../model/issue.ts';
import type { LeftOut } from './7-report/leftOut.ts';
import type { BuildKnowledge, BuildRequest, OnProgress } from './buildRequest.ts';
import { findAll, type LyingFindings } from './collect/findAll.ts';
import { oneHand } from './collect/hands.ts';
import { learnHomes } from './collect/learnHomes.ts';
import { LearntHomes } from './collect/learntHomes.ts';
import { parsePart } from './collect/parts.ts';
import { RereadArticles } from './collect/rereadArticles.ts';
import { memorySpill } from './collect/spill.ts';
import { reportContent, type StoredReport } from './collect/storedReport.ts';
import type { Work } from './collect/work.ts';
import type { CorrectionUse } from './corrections/lostCorrections.ts';
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

/**
 * Takes the lines of `mentions.jsonl` as they come, UTF-8; the next one may overwrite the last. `leftOut`: the names of the article that
 * made no report, for those who ask; to be asked for when the line was read.
 */
export type OnMentions = (line: Uint8Array, leftOut: () => readonly LeftOut[]) => void;

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
  for await (const group of findAll(seen, work)) {
    for (const lying of group) takeFindings(lying, collection, onMentions);
    done += group.length;
    onProgress(done, `of ${seen.length} articles geoparsed`);
  }
  return collection;
}

/** One for all the articles that no correction concerns. */
const UNCONCERNED: CorrectionUse = { used: [], moved: [], idle: [] };

function takeFindings(lying: LyingFindings, collection: Collection, onMentions: OnMentions): void {
  const { name, findings, line, leftOut } = lying;
  const { facts, links, reports, issues, corrections, count } = findings;
  collection.facts.push(facts);
  for (const [index, link] of links.entries())
    collection.reports.push({ ...link, findings: name, span: reports[index]!, content: reportContent(name, index) });
  collection.issues.push(...issues);
  const isConcerned = corrections.used.length + corrections.moved.length + corrections.idle.length > 0;
  collection.corrections.push(isConcerned ? corrections : UNCONCERNED);
  collection.mentionCount += count;
  onMentions(line(), () => parsePart<LeftOut[]>(leftOut()));
}
