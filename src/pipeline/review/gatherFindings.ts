import type { Article, ArticleFacts } from '../../model/article.ts';
import type { EventRecord } from '../../model/event.ts';
import type { Issue } from '../../model/issue.ts';
import type { Mention } from '../../model/mention.ts';
import type { Report } from '../../model/report.ts';
import { readInputs } from '../1-read/readInputs.ts';
import type { LeftOut } from '../7-report/leftOut.ts';
import { linkReports } from '../8-link/linkReports.ts';
import type { BuildKnowledge, BuildRequest, OnProgress } from '../buildRequest.ts';
import { wholeReport } from '../collect/storedReport.ts';
import { collectArticles, type OnMentions } from '../collectArticles.ts';
import { NO_CORRECTIONS } from '../corrections/corrections.ts';
import { lostCorrections } from '../corrections/lostCorrections.ts';
import type { Effects } from '../effects.ts';

/** Everything a run found out, held in memory: for those who look at it, not for those who publish it. */
export type Findings = {
  readonly articles: ReadonlyMap<string, Article>;
  readonly facts: readonly ArticleFacts[];
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  readonly reports: readonly Report[];
  readonly hidden: readonly Report[];
  readonly leftOut: ReadonlyMap<string, readonly LeftOut[]>;
  readonly events: readonly EventRecord[];
  readonly issues: readonly Issue[];
};

/** Runs the stages 1 to 8 and keeps what they found. Same input in any order, same findings. */
export async function gatherFindings(
  request: BuildRequest,
  knowledge: BuildKnowledge,
  effects: Effects,
  onProgress: OnProgress,
): Promise<Findings> {
  const mentions = new Map<string, readonly Mention[]>();
  const hidden: Report[] = [];
  const decoder = new TextDecoder();
  const leftOut = new Map<string, readonly LeftOut[]>();
  const takeLines: OnMentions = ({ each }): void => {
    for (const { line, leftOut: left } of each()) {
      const parsed = JSON.parse(decoder.decode(line)) as { article: string; mentions: Mention[]; hidden?: Report[] };
      mentions.set(parsed.article, parsed.mentions);
      hidden.push(...(parsed.hidden ?? []));
      leftOut.set(parsed.article, left);
    }
  };
  const collection = await collectArticles(request, knowledge, effects, takeLines, onProgress);
  const reports = collection.reports.map((report) => wholeReport(report, collection.shelf));
  const articles = new Map<string, Article>();
  for await (const item of readInputs(request.inputs, effects, request.reading, request.skipped)) {
    if (item.kind === 'article') articles.set(item.article.id, item.article);
  }
  const read = new Set(collection.facts.map(({ id }) => id));
  const lost = lostCorrections(knowledge.corrections ?? NO_CORRECTIONS, collection.corrections, read);
  return {
    articles,
    facts: collection.facts,
    mentions,
    reports,
    hidden,
    leftOut,
    events: linkReports(reports, collection.facts, knowledge.outlets),
    issues: [...request.issues, ...collection.issues, ...lost],
  };
}
