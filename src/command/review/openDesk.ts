import type { Correction } from '../../model/correction.ts';
import { type Day, parseDay } from '../../model/day.ts';
import { formatIssue, type Issue } from '../../model/issue.ts';
import type { ReviewArticle, ReviewCandidate, ReviewDecision, ReviewEvent, ReviewQueue } from '../../model/review.ts';
import type { BuildKnowledge, BuildRequest, OnProgress } from '../../pipeline/buildRequest.ts';
import { type KnownValues, readRuling } from '../../pipeline/corrections/readRuling.ts';
import { writeCorrection } from '../../pipeline/corrections/writeCorrection.ts';
import { LinkedEvents } from '../../pipeline/review/linkedEvents.ts';
import { type OpenFindings, openFindings } from '../../pipeline/review/openFindings.ts';
import { QueueList, type Wanted } from '../../pipeline/review/queueList.ts';
import { placesNamed, reviewArticle } from '../../pipeline/review/reviewArticle.ts';
import { correctionsFile, loadCorrections } from '../knowledge/loadCorrections.ts';
import { nodeEffects } from '../nodeEffects.ts';
import { correctionOf, tieWord } from './correctionOf.ts';
import { appendLines, type FileProblem, removeLines } from './correctionsFile.ts';

/** What the editor's page may ask and do. A problem is in words for the editor; nothing was changed then. */
export type Desk = {
  readonly queue: (wanted: Wanted) => ReviewQueue;
  readonly article: (id: string) => ReviewArticle | FileProblem;
  readonly places: (name: string) => readonly ReviewCandidate[];
  readonly near: (report: string) => readonly ReviewEvent[];
  readonly decide: (decisions: readonly ReviewDecision[]) => FileProblem | null;
  readonly undo: () => FileProblem | null;
};

export type DeskOptions = {
  readonly request: Pick<BuildRequest, 'inputs' | 'reading' | 'issues' | 'hands'>;
  readonly knowledge: BuildKnowledge;
  /** Table of corrections; null for the project's own. */
  readonly corrections: string | null;
  /** Signs the decisions; may be empty. */
  readonly by: string;
  /** The day that decisions are made on. */
  readonly today: () => string;
  readonly onProgress?: OnProgress;
};

/** Lines that one decision wrote; does it join or part events? */
type Written = { readonly lines: readonly string[]; readonly isTie: boolean };

/**
 * Runs the pipeline over the articles and keeps what it found. A decision is written at once, and only the articles that it concerns are
 * found anew: it takes as long in a folder of 5,000 articles as in one of five. Nothing waits in between, so decisions come one by one.
 */
export async function openDesk({ request, knowledge, corrections, by, today, onProgress }: DeskOptions): Promise<Desk> {
  const file = correctionsFile(corrections);
  const known = { gazetteer: knowledge.gazetteer, categories: knowledge.categories.categories };
  const findings = await openFindings(request, knowledge, nodeEffects, onProgress ?? (() => undefined));
  const list = new QueueList(findings.items());
  const events = new LinkedEvents(findings.link);
  const written: Written[] = [];
  let warnings: readonly string[] = [];

  /** What stands in the table now, by whoever wrote it, takes effect. */
  const refresh = (isAboutEvents: boolean): void => {
    const { value: rows, issues } = loadCorrections(corrections, known, nodeEffects);
    const changed = findings.correct(rows);
    list.replace(changed, findings.items(changed));
    if (changed.size > 0) events.change(isAboutEvents);
    warnings = warningsOf([...issues, ...findings.issues()]);
  };
  refresh(true);
  const decide = (decisions: readonly ReviewDecision[]): FileProblem | null => {
    const made = correctionsFor(decisions, findings, { by, on: parseDay(today()) }, known);
    if ('problem' in made) return made;
    const isTie = decisions.some(({ decision }) => decision === 'merge' || decision === 'split');
    const lines = made.map(writeCorrection);
    const problem = attempt(() => appendLines(file, lines));
    if (problem !== null) return problem;
    written.push({ lines, isTie });
    refresh(isTie);
    return null;
  };
  const undo = (): FileProblem | null => {
    const last = written.at(-1);
    if (last === undefined) return { problem: 'nothing was decided since the desk was opened' };
    const problem = attempt(() => removeLines(file, last.lines));
    if (problem !== null) return problem;
    written.pop();
    refresh(last.isTie);
    return null;
  };
  return {
    queue: (wanted) => ({
      ...list.page(wanted),
      ...{ categories: known.categories, canUndo: written.length > 0, warnings },
    }),
    article: (id) => {
      const given = findings.articles.get(id);
      if (given === undefined) return { problem: `there is no article ${id}` };
      const eventOf = (report: string) => events.of(report);
      return reviewArticle(given, findings.mentions(id), findings.reports(id), eventOf, knowledge.gazetteer);
    },
    places: (name) => placesNamed(name, knowledge.gazetteer, 9),
    near: (report) => events.near(report),
    decide,
    undo,
  };
}

/** The rows that keep some decisions, or why one of them cannot be kept. */
function correctionsFor(
  decisions: readonly ReviewDecision[],
  { articles, reports }: OpenFindings,
  signed: { readonly by: string; readonly on: Day | null },
  known: KnownValues,
): readonly Correction[] | FileProblem {
  const made: Correction[] = [];
  const word = tieWord(decisions, reports);
  for (const decision of decisions) {
    const row = correctionOf(decision, articles, { ...signed, word });
    if ('problem' in row) return row;
    const ruling = readRuling(row, known);
    if (typeof ruling === 'string') return { problem: ruling };
    made.push(row);
  }
  return made;
}

const warningsOf = (issues: readonly Issue[]): readonly string[] => issues.filter(isAboutCorrections).map(formatIssue);
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
