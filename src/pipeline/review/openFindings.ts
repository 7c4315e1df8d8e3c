import type { Article, ArticleFacts } from '../../model/article.ts';
import type { EventRecord } from '../../model/event.ts';
import type { Issue } from '../../model/issue.ts';
import type { Mention } from '../../model/mention.ts';
import type { Report } from '../../model/report.ts';
import type { ReviewItem } from '../../model/review.ts';
import { linkReports } from '../8-link/linkReports.ts';
import { NO_CACHE } from '../articleCache.ts';
import type { BuildKnowledge, BuildRequest, OnProgress } from '../buildRequest.ts';
import { oneHand } from '../collect/hands.ts';
import { wholeReport } from '../collect/storedReport.ts';
import { collectArticles } from '../collectArticles.ts';
import { changedArticles } from '../corrections/changedArticles.ts';
import { type Corrections, NO_CORRECTIONS } from '../corrections/corrections.ts';
import { correctionsOf } from '../corrections/correctionsOf.ts';
import { type CorrectionUse, lostCorrections } from '../corrections/lostCorrections.ts';
import type { Effects } from '../effects.ts';
import { findInArticle } from '../findInArticle.ts';
import { itemsOf } from './itemsOf.ts';
import { keepArticles } from './keepArticles.ts';

/** Everything a run found out, kept so that a decision about one article costs the work of one article. */
export type OpenFindings = {
  readonly articles: ReadonlyMap<string, Article>;
  readonly mentions: (article: string) => readonly Mention[];
  readonly reports: (article: string) => readonly Report[];
  /** Names to decide, of some articles or of all. */
  readonly items: (articles?: ReadonlySet<string>) => readonly ReviewItem[];
  /** What the run and the table of corrections complain about. */
  readonly issues: () => readonly Issue[];
  /** Finds anew what other rows of corrections concern. Out: the ids of those articles. */
  readonly correct: (rows: Corrections) => ReadonlySet<string>;
  /** All reports, joined into events: as many steps as there are reports. */
  readonly link: () => readonly EventRecord[];
};

/** What one article gave. `line`: its mentions, as `mentions.jsonl` has them: a tenth of the memory that they take as objects. */
type Found = {
  readonly facts: ArticleFacts;
  readonly reports: readonly Report[];
  readonly line: string;
  readonly use: CorrectionUse;
};

type Request = Pick<BuildRequest, 'inputs' | 'reading' | 'issues' | 'hands'>;

/** Runs the stages 1 to 7 over all articles. Same input, same findings; found anew, what a run from the start would find. */
export async function openFindings(
  request: Request,
  knowledge: BuildKnowledge,
  effects: Effects,
  onProgress: OnProgress,
): Promise<OpenFindings> {
  const kept = keepArticles(request.hands ?? oneHand(knowledge));
  const lines: string[] = [];
  const decoder = new TextDecoder();
  const run = { ...request, hands: kept.hands, also: [], skipped: [], cache: NO_CACHE };
  const collection = await collectArticles(
    run,
    knowledge,
    effects,
    ({ each }) => void lines.push(...each().map(({ line }) => decoder.decode(line))),
    onProgress,
  );
  const articles = new Map(kept.articles.map((article) => [article.id, article]));
  const reports = byArticle(collection.reports.map((report) => wholeReport(report, collection.shelf)));
  const found = new Map<string, Found>();
  collection.facts.forEach((facts, index) => {
    const use = collection.corrections[index]!;
    found.set(facts.id, { facts, reports: reports.get(facts.id) ?? [], line: lines[index]!, use });
  });
  const context = { homes: kept.homes().ledger, biasRow: knowledge.biasRow };
  let rows = knowledge.corrections ?? NO_CORRECTIONS;

  const mentions = (id: string): readonly Mention[] => mentionsIn(found.get(id)?.line);
  const findAnew = (article: Article): void => {
    const fresh = findInArticle(article, { ...knowledge, corrections: rows }, context);
    const line = JSON.stringify({ mentions: fresh.mentions });
    found.set(article.id, { facts: fresh.facts, reports: fresh.reports, line, use: fresh.corrections });
  };
  return {
    articles,
    mentions,
    reports: (id) => found.get(id)?.reports ?? [],
    items: (of = new Set(found.keys())) =>
      [...of].flatMap((id) => {
        const { facts, reports: its } = found.get(id)!;
        return itemsOf(id, mentions(id), its, correctionsOf(facts, rows));
      }),
    issues: () => {
      const uses = [...found.values()].map(({ use }) => use);
      return [...request.issues, ...collection.issues, ...lostCorrections(rows, uses, new Set(found.keys()))];
    },
    correct: (next) => {
      const changed = changedArticles(
        [...found.values()].map(({ facts }) => facts),
        rows,
        next,
      );
      rows = next;
      for (const id of changed) findAnew(articles.get(id)!);
      return changed;
    },
    link: () => {
      const all = [...found.values()];
      return linkReports(
        all.flatMap((one) => one.reports),
        all.map(({ facts }) => facts),
        knowledge.outlets,
      );
    },
  };
}

const mentionsIn = (line: string | undefined): readonly Mention[] =>
  line === undefined ? [] : (JSON.parse(line) as { mentions: Mention[] }).mentions;

function byArticle(reports: readonly Report[]): ReadonlyMap<string, readonly Report[]> {
  const groups = new Map<string, Report[]>();
  for (const report of reports) {
    const group = groups.get(report.article);
    if (group === undefined) groups.set(report.article, [report]);
    else group.push(report);
  }
  return groups;
}
