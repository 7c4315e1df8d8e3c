import type { ArticleEntry, EventRecord, Source } from '../../model/event.ts';
import { countReports } from '../../model/eventRows.ts';
import type { Issue } from '../../model/issue.ts';
import type { Shelf } from '../shelf.ts';
import { writeAlso } from './also/writeAlso.ts';
import type { BuildFacts, WrittenFile } from './buildFacts.ts';
import { type EventTable, wholeEvent } from './event/eventTable.ts';
import type { FileStore, StoredFile } from './files/fileStore.ts';
import { writeFile } from './files/writeFile.ts';
import { writeBuild } from './writeBuild.ts';
import { writePageFiles } from './writePageFiles.ts';
import { writeTables } from './writeTables.ts';

/** `mentions.jsonl` as already written, and how many mentions it holds. */
export type WrittenMentions = WrittenFile & { readonly count: number };

export type { BuildFacts, DataFile, WrittenFile } from './buildFacts.ts';

/** What a build found. */
export type DataInput = {
  /** Sorted by id. */
  readonly events: EventTable;
  /** Where the words of the events lie. */
  readonly shelf: Shelf;
  /** Sorted by id. */
  readonly articles: readonly ArticleEntry[];
  readonly sources: readonly Source[];
  readonly mentions: WrittenMentions;
  readonly issues: readonly Issue[];
};

/**
 * Every file of a build but `mentions.jsonl`: `events.geojson`, `reports.csv`, `articles.json`, `sources.json`, `issues.jsonl`, the page's
 * own files, those of `also`, and last `build.json`, which lists the others with their checksums. An event is copied from the shelf into
 * the files piece by piece, so that no file is held. Same input in any order, same bytes.
 */
export function writeData(input: DataInput, build: BuildFacts, files: FileStore): StoredFile[] {
  const { events, shelf, articles, sources, mentions, issues } = input;
  const written: StoredFile[] = [
    ...writeTables(events, shelf, files),
    writeFile(files, 'articles.json', `${JSON.stringify(articles, null, 1)}\n`),
    writeFile(files, 'sources.json', `${JSON.stringify(sources, null, 1)}\n`),
    writeFile(files, 'issues.jsonl', issues.map((issue) => `${JSON.stringify(issue)}\n`).join('')),
    ...writePageFiles(
      {
        title: build.title ?? null,
        contact: build.contact ?? null,
        offlineFile: build.offlineFile ?? null,
        ...{ events, shelf, sources, categories: build.categories },
        articles: new Map(articles.map((article) => [article.id, article])),
        ...(build.placeNames === undefined ? {} : { placeNames: build.placeNames }),
        ...(build.admin1Names === undefined ? {} : { admin1Names: build.admin1Names }),
      },
      files,
    ),
    ...writeOthers(input, build, files),
  ];
  const counts = {
    articles: articles.length,
    sources: sources.length,
    mentions: mentions.count,
    reports: countReports(events.rows),
    events: events.names.length,
    errors: issues.filter(({ severity }) => severity === 'error').length,
    warnings: issues.filter(({ severity }) => severity === 'warning').length,
  };
  return [...written, writeFile(files, 'build.json', writeBuild(counts, build, [...written, mentions]))];
}

/** The formats of other tools hold all events at once: only when they are asked for. */
function writeOthers(
  { events, shelf, sources, articles }: DataInput,
  build: BuildFacts,
  files: FileStore,
): StoredFile[] {
  if (build.also === undefined || build.also.length === 0) return [];
  const whole: EventRecord[] = events.names.map((_, row) => wholeEvent(events, row, shelf));
  const input = { events: whole, sources, articles, categories: build.categories };
  return build.also.flatMap((format) =>
    writeAlso(format, input).map(({ name, content }) => writeFile(files, name, content)),
  );
}
