import type { ArticleEntry, EventRecord } from '../model/event.ts';
import { countReports, reportsOfSources } from '../model/eventRows.ts';
import type { Issue } from '../model/issue.ts';
import { linkAgain } from './8-link/linkAgain.ts';
import { type EventContext, eventContext } from './8-link/makeEvent.ts';
import { articleEntries, sourceEntries } from './9-write/articleEntries.ts';
import { type EventTable, wholeEvent } from './9-write/event/eventTable.ts';
import { shelveEvents } from './9-write/event/shelveEvents.ts';
import { type TableEvent, tableEvents } from './9-write/event/tableEvents.ts';
import type { StoredFile } from './9-write/files/fileStore.ts';
import { memoryFiles } from './9-write/files/memoryFiles.ts';
import { namesOfPlaces } from './9-write/namesOfPlaces.ts';
import { unitsOfPlaces } from './9-write/unitsOfPlaces.ts';
import { writeData } from './9-write/writeData.ts';
import type { BuildKnowledge, BuildRequest, OnProgress } from './buildRequest.ts';
import { type Collection, collectArticles } from './collectArticles.ts';
import { NO_CORRECTIONS } from './corrections/corrections.ts';
import { lostCorrections } from './corrections/lostCorrections.ts';
import type { Effects } from './effects.ts';

/** `counts` for the summary line. */
export type BuildResult = {
  readonly files: readonly StoredFile[];
  /** All events without words, made when asked for. */
  readonly events: () => readonly TableEvent[];
  /** All of an event: only what was asked for is read. */
  readonly whole: (event: TableEvent) => EventRecord;
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
 * article, in `collectArticles`) · 8 link · 9 write. What was found and what is written lies on the shelf and in files: memory holds of
 * each event and report what linking and counting must know.
 */
export async function buildData(
  request: BuildRequest,
  knowledge: BuildKnowledge,
  effects: Effects,
  onProgress: OnProgress,
): Promise<BuildResult> {
  const files = request.files ?? memoryFiles();
  const mentions = files.open('mentions.jsonl');
  const collection = await collectArticles(request, knowledge, effects, ({ bytes }) => mentions.add(bytes), onProgress);
  const { facts, inputs, mentionCount, shelf } = collection;
  const read = new Set(facts.map(({ id }) => id));
  const lost = lostCorrections(knowledge.corrections ?? NO_CORRECTIONS, collection.corrections, read);
  const context = eventContext(facts, knowledge.outlets);
  const articles = articleEntries(facts, knowledge.outlets, context.sources);
  const events = eventsOf(collection, context, articles);
  const issues = sortIssues([...request.issues, ...collection.issues, ...lost, ...tooManyEvents(events.names.length)]);
  const mentionsFile = mentions.close();
  const { name, bytes, checksum } = mentionsFile; // not its content, which is read when asked for
  const sources = sourceEntries(facts, reportsOfSources(events.rows), knowledge.outlets, context.sources);
  const names = namesOfPlaces(
    () => knowledge.placeNames ?? new Map(),
    () => unitsOfPlaces(events.rows.places.ids, knowledge.gazetteer, shelf),
  );
  const written = writeData(
    { events, shelf, articles, sources, mentions: { name, bytes, checksum, count: mentionCount }, issues },
    {
      gazetteer: knowledge.gazetteer.version,
      inputs,
      categories: knowledge.categories.categories,
      also: request.also,
      title: request.title ?? null,
      offlineFile: request.offlineFile ?? null,
      contact: request.contact ?? null,
      ...names,
    },
    files,
  );
  return {
    files: [mentionsFile, ...written],
    events: () => tableEvents(events),
    whole: ({ row }) => wholeEvent(events, row, shelf),
    issues,
    counts: {
      articles: facts.length,
      reports: countReports(events.rows),
      events: events.names.length,
      sources: events.rows.sources.length,
    },
  };
}

function eventsOf(
  { reports, shelf }: Collection,
  context: EventContext,
  articles: readonly ArticleEntry[],
): EventTable {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return shelveEvents(linkAgain(reports, context.articles, shelf), { context, articles: byId, shelf });
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

const sortIssues = (issues: readonly Issue[]): Issue[] =>
  issues
    .map((issue, index) => ({ issue, index }))
    .sort(
      ({ issue: a, index: i }, { issue: b, index: j }) =>
        compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code) || i - j,
    )
    .map(({ issue }) => issue);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
