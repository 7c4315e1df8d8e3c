import type { ArticleFacts } from '../../model/article.ts';
import type { Category } from '../../model/category.ts';
import type { EventRecord } from '../../model/event.ts';
import type { Issue } from '../../model/issue.ts';
import type { Mention } from '../../model/mention.ts';
import type { Report } from '../../model/report.ts';
import { NO_OUTLETS, type OutletTable } from '../8-link/outlets.ts';
import { type AlsoFormat, writeAlso } from './also/writeAlso.ts';
import { articleEntries, sourceEntries } from './articleEntries.ts';
import { writeBuild } from './writeBuild.ts';
import { writeColumns } from './writeColumns.ts';
import { writeEvents } from './writeEvents.ts';
import { writeReports } from './writeReports.ts';

/** A file to write, its name relative to the output folder. */
export type DataFile = { readonly name: string; readonly content: string | Uint8Array };

/** A file that was written while the articles were read, since it grows with them. `checksum`: `contentHash` of its text. */
export type WrittenFile = { readonly name: string; readonly bytes: number; readonly checksum: string };

/** `mentions.jsonl` as already written, and how many mentions it holds. */
export type WrittenMentions = WrittenFile & { readonly count: number };

/** One line of `mentions.jsonl`. */
export type ArticleMentions = { readonly article: string; readonly mentions: readonly Mention[] };

/** What a build knows beside its articles. Nothing in it may depend on the clock or the machine. */
export type BuildFacts = {
  /** `Gazetteer.version`. */
  readonly gazetteer: string;
  /** Input files as the author named them, with a checksum of their bytes. */
  readonly inputs: readonly { readonly file: string; readonly checksum: string }[];
  readonly categories: readonly Category[];
  readonly outlets?: OutletTable;
  /** Heading of the page; the page has its own when null. */
  readonly title?: string | null;
  /** Formats to write beside the contract's files. */
  readonly also?: readonly AlsoFormat[];
};

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
      events: ordered,
      sources,
      categories: build.categories,
      articles: entries,
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
export function mentionLine({ article, mentions }: ArticleMentions): string {
  return `${JSON.stringify({ article, mentions })}\n`;
}
