import { ByteHasher } from '../model/bytesHash.ts';
import type { EventRecord } from '../model/event.ts';
import type { Issue } from '../model/issue.ts';
import { linkReports } from './8-link/linkReports.ts';
import { namesOfPlaces } from './9-write/namesOfPlaces.ts';
import { type DataFile, type WrittenMentions, writeData } from './9-write/writeData.ts';
import type { BuildKnowledge, BuildRequest, OnProgress } from './buildRequest.ts';
import { collectArticles, type OnMentions } from './collectArticles.ts';
import { NO_CORRECTIONS } from './corrections/corrections.ts';
import { lostCorrections } from './corrections/lostCorrections.ts';
import type { Effects } from './effects.ts';

/** `counts` for the summary line. */
export type BuildResult = {
  readonly files: readonly DataFile[];
  readonly events: readonly EventRecord[];
  readonly issues: readonly Issue[];
  readonly counts: {
    readonly articles: number;
    readonly reports: number;
    readonly events: number;
    readonly sources: number;
  };
};

/**
 * The whole run, in the order of the folders: 1 read · 2 clean · 3 split · 4 recognise · 5 resolve · 6 date · 7 report (these article by
 * article, in `collectArticles`) · 8 link · 9 write. `onMentions` is given the lines of `mentions.jsonl`, which are not among the files.
 */
export async function buildData(
  request: BuildRequest,
  knowledge: BuildKnowledge,
  effects: Effects,
  onMentions: OnMentions,
  onProgress: OnProgress,
): Promise<BuildResult> {
  const mentions = new MentionTally(onMentions);
  const collection = await collectArticles(request, knowledge, effects, mentions.add, onProgress);
  const { facts, reports, inputs, mentionCount } = collection;
  const read = new Set(facts.map(({ id }) => id));
  const lost = lostCorrections(knowledge.corrections ?? NO_CORRECTIONS, collection.corrections, read);
  const events = linkReports(reports, facts, knowledge.outlets);
  const issues = sortIssues([...request.issues, ...collection.issues, ...lost, ...tooManyEvents(events.length)]);
  const files = writeData(events, reports, facts, mentions.written(mentionCount), issues, {
    gazetteer: knowledge.gazetteer.version,
    inputs,
    categories: knowledge.categories.categories,
    outlets: knowledge.outlets,
    also: request.also,
    title: request.title ?? null,
    offlineFile: request.offlineFile ?? null,
    contact: request.contact ?? null,
    ...namesOfPlaces(events, knowledge.placeNames ?? new Map(), knowledge.gazetteer),
  });
  const sources = new Set(events.flatMap((event) => event.reports.map(({ source }) => source))).size;
  const reportCount = events.reduce((sum, event) => sum + event.reportCount, 0);
  return {
    files,
    events,
    issues,
    counts: { articles: facts.length, reports: reportCount, events: events.length, sources },
  };
}

/** More than a page can hold on the machines that were measured (`npm run bench:explorer`). */
const MANY_EVENTS = 1_000_000;

const tooManyEvents = (count: number): Issue[] =>
  count <= MANY_EVENTS
    ? []
    : [
        {
          ...{ file: 'events.geojson', line: 1, column: 1, severity: 'warning', code: 'events-too-many' },
          message: `${count} events; the page was measured with up to ${MANY_EVENTS}`,
          hint: 'Build several maps, one for each year or region.',
        },
      ];

/** Size and checksum of the lines that pass through. */
class MentionTally {
  readonly add: OnMentions;
  private readonly hasher = new ByteHasher();
  private bytes = 0;

  constructor(onMentions: OnMentions) {
    const encoder = new TextEncoder();
    this.add = (line) => {
      const encoded = encoder.encode(line);
      this.hasher.add(encoded);
      this.bytes += encoded.length;
      onMentions(line);
    };
  }

  written(count: number): WrittenMentions {
    return { name: 'mentions.jsonl', bytes: this.bytes, checksum: this.hasher.name(), count };
  }
}

const sortIssues = (issues: readonly Issue[]): Issue[] =>
  issues
    .map((issue, index) => ({ issue, index }))
    .sort(
      ({ issue: a, index: i }, { issue: b, index: j }) =>
        compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code) || i - j,
    )
    .map(({ issue }) => issue);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
