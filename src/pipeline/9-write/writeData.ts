import type { ArticleFacts } from '../../model/article.ts';
import type { EventRecord } from '../../model/event.ts';
import type { Issue } from '../../model/issue.ts';
import type { Mention } from '../../model/mention.ts';
import type { Report } from '../../model/report.ts';
import { NO_OUTLETS } from '../8-link/outlets.ts';
import { writeAlso } from './also/writeAlso.ts';
import { articleEntries, sourceEntries } from './articleEntries.ts';
import type { BuildFacts, DataFile, WrittenFile } from './buildFacts.ts';
import { writeBuild } from './writeBuild.ts';
import { writeColumns } from './writeColumns.ts';
import { writeEvents } from './writeEvents.ts';
import { writeReports } from './writeReports.ts';

/** `mentions.jsonl` as already written, and how many mentions it holds. */
export type WrittenMentions = WrittenFile & { readonly count: number };

/** One line of `mentions.jsonl`. `hidden`: reports that an editor took off the map. */
export type ArticleMentions = {
  readonly article: string;
  readonly mentions: readonly Mention[];
  readonly hidden?: readonly Report[];
};

export type { BuildFacts, DataFile, WrittenFile } from './buildFacts.ts';

/**
 * Every file of a build: `events.geojson`, `reports.csv`, `articles.json`, `sources.json`, `mentions.jsonl`, `issues.jsonl`, the page's
 * own files, those of `also`, and last `build.json`, which lists the others with their checksums. Same input in any order, same bytes.
 */
export function writeData(
  events: readonly EventRecord[],
  reports: readonly Report[],
  articles: readonly ArticleFacts[],
  mentions: Iterable<ArticleMentions> | WrittenMentions,
  issues: readonly Issue[],
  build: BuildFacts,
): DataFile[] {
  const ordered = [...events].sort((a, b) => (a.id < b.id ? -1 : 1));
  const entries = articleEntries(articles, build.outlets ?? NO_OUTLETS);
  const sources = sourceEntries(articles, ordered, build.outlets ?? NO_OUTLETS);
  const written = 'checksum' in mentions ? mentions : null;
  const lines = 'checksum' in mentions ? [] : [...mentions].sort((a, b) => (a.article < b.article ? -1 : 1));
  const files: DataFile[] = [
    { name: 'events.geojson', content: writeEvents(ordered) },
    { name: 'reports.csv', content: writeReports(ordered, reports, entries) },
    { name: 'articles.json', content: `${JSON.stringify(entries, null, 1)}\n` },
    { name: 'sources.json', content: `${JSON.stringify(sources, null, 1)}\n` },
    ...(written === null ? [{ name: 'mentions.jsonl', content: lines.map(mentionLine).join('') }] : []),
    { name: 'issues.jsonl', content: issues.map((issue) => `${JSON.stringify(issue)}\n`).join('') },
    ...writeColumns({
      title: build.title ?? null,
      contact: build.contact ?? null,
      offlineFile: build.offlineFile ?? null,
      events: ordered,
      sources,
      categories: build.categories,
      articles: entries,
      ...(build.placeNames === undefined ? {} : { placeNames: build.placeNames }),
      ...(build.admin1Names === undefined ? {} : { admin1Names: build.admin1Names }),
    }),
    ...(build.also ?? []).flatMap((format) =>
      writeAlso(format, { events: ordered, sources, articles: entries, categories: build.categories }),
    ),
  ];
  const counts = {
    articles: entries.length,
    sources: sources.length,
    mentions: written?.count ?? lines.reduce((sum, line) => sum + line.mentions.length, 0),
    reports: ordered.reduce((sum, { reportCount }) => sum + reportCount, 0),
    events: ordered.length,
    errors: issues.filter(({ severity }) => severity === 'error').length,
    warnings: issues.filter(({ severity }) => severity === 'warning').length,
  };
  return [
    ...files,
    { name: 'build.json', content: writeBuild(counts, build, files, written === null ? [] : [written]) },
  ];
}

/** A line of `mentions.jsonl`: keys in the contract's order. */
export function mentionLine({ article, mentions, hidden }: ArticleMentions): string {
  return `${JSON.stringify({ article, mentions, ...(hidden === undefined ? {} : { hidden }) })}\n`;
}
