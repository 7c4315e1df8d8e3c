import type { Correction } from '../../model/correction.ts';
import { parseDay } from '../../model/day.ts';
import type { EventRecord } from '../../model/event.ts';
import { formatIssue, type Issue } from '../../model/issue.ts';
import type { Report } from '../../model/report.ts';
import type { ReviewArticle, ReviewCandidate, ReviewDecision, ReviewEvent, ReviewQueue } from '../../model/review.ts';
import type { ArticleCache } from '../../pipeline/articleCache.ts';
import type { BuildKnowledge, BuildRequest } from '../../pipeline/buildRequest.ts';
import { type Corrections, NO_CORRECTIONS } from '../../pipeline/corrections/corrections.ts';
import { correctionsOf } from '../../pipeline/corrections/correctionsOf.ts';
import { readRuling } from '../../pipeline/corrections/readRuling.ts';
import { writeCorrection } from '../../pipeline/corrections/writeCorrection.ts';
import { type Findings, gatherFindings } from '../../pipeline/review/gatherFindings.ts';
import { itemsOf, sortQueue } from '../../pipeline/review/itemsOf.ts';
import { nearEvents } from '../../pipeline/review/nearEvents.ts';
import { placesNamed, reviewArticle } from '../../pipeline/review/reviewArticle.ts';
import { correctionsFile, loadCorrections } from '../knowledge/loadCorrections.ts';
import { nodeEffects } from '../nodeEffects.ts';
import { correctionOf, tieWord } from './correctionOf.ts';
import { appendLines, type FileProblem, removeLines } from './correctionsFile.ts';

/** What the editor's page may ask and do. A problem is in words for the editor; nothing was changed then. */
export type Desk = {
  readonly queue: () => ReviewQueue;
  readonly article: (id: string) => ReviewArticle | FileProblem;
  readonly places: (name: string) => readonly ReviewCandidate[];
  readonly near: (report: string) => readonly ReviewEvent[];
  readonly decide: (decisions: readonly ReviewDecision[]) => Promise<FileProblem | null>;
  readonly undo: () => Promise<FileProblem | null>;
};

export type DeskOptions = {
  readonly request: Pick<BuildRequest, 'inputs' | 'reading' | 'issues'>;
  readonly knowledge: BuildKnowledge;
  /** Table of corrections; null for the project's own. */
  readonly corrections: string | null;
  /** Signs the decisions; may be empty. */
  readonly by: string;
  /** The day that decisions are made on. */
  readonly today: () => string;
};

/** Runs the pipeline over the articles and keeps what it found; every decision is written at once, and the articles it concerns are found anew. */
export async function openDesk({ request, knowledge, corrections, by, today }: DeskOptions): Promise<Desk> {
  const file = correctionsFile(corrections);
  const known = { gazetteer: knowledge.gazetteer, categories: knowledge.categories.categories };
  const cache = memoryCache();
  const written: (readonly string[])[] = [];
  let rows = knowledge.corrections ?? NO_CORRECTIONS;
  let findings: Findings;
  let index: Index;
  const rebuild = async (): Promise<void> => {
    const loaded = loadCorrections(corrections, known, nodeEffects);
    rows = loaded.value;
    const issues = [...request.issues, ...loaded.issues];
    const asked = { ...request, issues, also: [], skipped: [], cache };
    findings = await gatherFindings(asked, { ...knowledge, corrections: rows }, nodeEffects, () => undefined);
    index = indexOf(findings);
  };
  await rebuild();

  const article = (id: string): ReviewArticle | FileProblem => {
    const given = findings.articles.get(id);
    if (given === undefined) return { problem: `there is no article ${id}` };
    const reports = index.reports.get(id) ?? [];
    return reviewArticle(given, findings.mentions.get(id) ?? [], reports, index.events, knowledge.gazetteer);
  };
  const decide = async (decisions: readonly ReviewDecision[]): Promise<FileProblem | null> => {
    const made: Correction[] = [];
    const word = tieWord(decisions, index.reports);
    for (const decision of decisions) {
      const row = correctionOf(decision, findings.articles, { by, on: parseDay(today()), word });
      if ('problem' in row) return row;
      const ruling = readRuling(row, known);
      if (typeof ruling === 'string') return { problem: ruling };
      made.push(row);
    }
    const lines = made.map(writeCorrection);
    const problem = attempt(() => appendLines(file, lines));
    if (problem !== null) return problem;
    written.push(lines);
    await rebuild();
    return null;
  };
  const undo = async (): Promise<FileProblem | null> => {
    const lines = written.at(-1);
    if (lines === undefined) return { problem: 'nothing was decided since the desk was opened' };
    const problem = attempt(() => removeLines(file, lines));
    if (problem !== null) return problem;
    written.pop();
    await rebuild();
    return null;
  };
  return {
    queue: () => queueOf(findings, index, rows, { categories: known.categories, canUndo: written.length > 0 }),
    article,
    places: (name) => placesNamed(name, knowledge.gazetteer, 9),
    near: (report) => {
      const event = index.events.get(report);
      return event === undefined ? [] : nearEvents(event, findings.events);
    },
    decide,
    undo,
  };
}

/** Reports by article, events by report. */
type Index = {
  readonly reports: ReadonlyMap<string, readonly Report[]>;
  readonly events: ReadonlyMap<string, EventRecord>;
};

function indexOf({ reports, events }: Findings): Index {
  const byArticle = new Map<string, Report[]>();
  for (const report of reports) byArticle.set(report.article, [...(byArticle.get(report.article) ?? []), report]);
  const ofReport = new Map<string, EventRecord>();
  for (const event of events) for (const { id } of event.reports) ofReport.set(id, event);
  return { reports: byArticle, events: ofReport };
}

function queueOf(
  { facts, mentions, events, issues }: Findings,
  { reports }: Index,
  rows: Corrections,
  rest: Pick<ReviewQueue, 'categories' | 'canUndo'>,
): ReviewQueue {
  const items = facts.flatMap((of) =>
    itemsOf(of.id, mentions.get(of.id) ?? [], reports.get(of.id) ?? [], correctionsOf(of, rows)),
  );
  const counts = { open: 0, help: 0, checked: 0 };
  for (const { status } of items) counts[status]++;
  const warnings = issues.filter(isAboutCorrections).map(formatIssue);
  return { items: sortQueue(items), counts, events: events.length, warnings, ...rest };
}

const isAboutCorrections = ({ code }: Issue): boolean => code.startsWith('correction-');

/** A disk that says no is a message, not the end of the desk. */
function attempt(work: () => FileProblem | null): FileProblem | null {
  try {
    return work();
  } catch (error) {
    return {
      problem: `the table of corrections could not be written: ${error instanceof Error ? error.message : error}`,
    };
  }
}

function memoryCache(): ArticleCache {
  const values = new Map<string, string>();
  return { get: (key) => values.get(key) ?? null, put: (key, value) => void values.set(key, value) };
}
