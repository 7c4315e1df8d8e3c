import type { ArticleFacts } from '../../model/article.ts';
import { ContentHasher, contentHash, joinParts } from '../../model/contentHash.ts';
import type { DaySpan } from '../../model/day.ts';
import type { EventId, EventRecord, EventReport } from '../../model/event.ts';
import type { CategoryId, Report, ReportPlace } from '../../model/report.ts';
import { addQuoteKey } from './addQuoteKey.ts';
import type { Original } from './foldCopies.ts';
import { type OutletTable, outletKey } from './outlets.ts';
import { byDating } from './rankReports.ts';
import { type Publisher, sourcesIn } from './sourceOf.ts';

/** What is known of the articles of the run, by article id. */
export type EventContext = {
  readonly articles: ReadonlyMap<string, ArticleFacts>;
  readonly sources: ReadonlyMap<string, Publisher>;
};

/** What events are told of their articles. */
export function eventContext(articles: readonly ArticleFacts[], outlets: OutletTable): EventContext {
  const publisherOf = sourcesIn(outlets);
  return {
    articles: new Map(articles.map((article) => [article.id, article])),
    sources: new Map(articles.map((article) => [article.id, publisherOf(article)])),
  };
}

/** How much one more independent outlet takes off the doubt. */
const DOUBT_PER_SOURCE = 0.6;

/**
 * Makes the event of the reports that tell of it. In: at least one, the one that speaks for it first.
 *
 * Title and places from the first; the day from the best-dated; the category from most, weighed by confidence; an editor's word on
 * either counts before all. Confidence: the best
 * report's, its doubt cut by 40 % for every further outlet. Id: the content of the report published first, so that a link still
 * opens the event after other articles have joined it.
 */
export function makeEvent(originals: readonly Original<Report>[], context: EventContext): EventRecord {
  const reports = originals.map(({ report }) => report);
  const [first] = reports;
  if (first === undefined) throw new Error('an event without a report');
  const { day, category, best, sourceCount, places } =
    reports.length === 1 && originals[0]!.copies.length === 0
      ? toldByOne(first)
      : toldBySeveral(originals, reports, context);
  return {
    id: eventId(originals, context),
    title: first.title,
    category,
    dateFrom: day.from,
    dateTo: day.to,
    datePrecision: day.precision,
    dateBasis: day.basis,
    places,
    confidence: Math.round((1 - (1 - best) * DOUBT_PER_SOURCE ** (sourceCount - 1)) * 1000) / 1000,
    reports: originals.map((original) => eventReport(original, context)),
    reportCount: reports.length,
    sourceCount,
  };
}

/** What reports tell together. `best`: the confidence of the surest. */
type Told = Pick<Report, 'day' | 'category' | 'places'> & { readonly best: number; readonly sourceCount: number };

/** The same as `toldBySeveral`: most events have one report, and no copies. */
const toldByOne = ({ day, category, confidence, places }: Report): Told => ({
  day,
  category,
  places,
  best: confidence,
  sourceCount: 1,
});

function toldBySeveral(
  originals: readonly Original<Report>[],
  reports: readonly Report[],
  context: EventContext,
): Told {
  const sources = new Set(
    originals.flatMap(({ report, copies }) => [report, ...copies].map(({ article }) => sourceId(article, context))),
  );
  return {
    day: (decidedOn(reports, 'day') ?? [...reports].sort(byDating)[0]!).day,
    category: decidedOn(reports, 'category')?.category ?? majority(reports),
    best: Math.max(...reports.map(({ confidence }) => confidence)),
    sourceCount: sources.size,
    places: placesOf(reports, reports[0]!),
  };
}

const decidedOn = (reports: readonly Report[], matter: 'day' | 'category'): Report | undefined =>
  reports.find(({ edits }) => edits?.some(({ decision }) => decision === matter) ?? false);

/** Two events whose first words, places and days are the same get ids of their own, by order of content. */
export function separateIds(events: readonly EventRecord[]): EventRecord[] {
  const seen = new Map<string, number>();
  const key = ({ reports }: EventRecord) => reports.map(({ id }) => id).join(' ');
  return [...events]
    .sort((a, b) => (a.id !== b.id ? (a.id < b.id ? -1 : 1) : key(a) < key(b) ? -1 : 1))
    .map((event) => {
      const times = seen.get(event.id) ?? 0;
      seen.set(event.id, times + 1);
      return times === 0 ? event : { ...event, id: nextId(event.id, times) };
    });
}

/** The id of the event that comes after `times` others of one id. */
export const nextId = (id: EventId, times: number): EventId => `e${contentHash(joinParts([id, times]))}` as EventId;

function eventId(originals: readonly Original<Report>[], { articles }: EventContext): EventId {
  const published = (report: Report) => articles.get(report.article)?.published?.from ?? '9999';
  const [{ report: first, copies }] = originals as [Original<Report>];
  if (originals.length === 1 && copies.length === 0) return idOf(published(first), first);
  // Of the report whose day, words, places and days come first in the order of texts.
  const contents = originals
    .flatMap(({ report, copies }) => [report, ...copies])
    .map((report) => {
      const parts = [outletKey(report.quote), ...placeKeys(report), report.day.from, report.day.to];
      return { report, text: `${published(report)} ${joinParts(parts)}` };
    });
  const { report } = contents.reduce((least, one) => (one.text < least.text ? one : least));
  return idOf(published(report), report);
}

/** The name of the text by which `eventId` orders, without making it. */
function idOf(published: string, report: Report): EventId {
  const hasher = new ContentHasher();
  hasher.add(published);
  hasher.add(' ["');
  addQuoteKey(hasher, report.quote);
  hasher.add('"');
  const places = placeKeys(report);
  for (let at = 0; at < places.length; at++) hasher.add(`,${JSON.stringify(places[at])}`);
  const { from, to } = report.day;
  hasher.add(`,${from === null ? 'null' : `"${from}"`},${to === null ? 'null' : `"${to}"`}]`);
  return `e${hasher.name()}` as EventId;
}

const placeKeys = ({ places }: Report): string[] => places.map(({ id, role }) => `${role} ${id}`).sort();

/** Places of the first report, then those that others add as origin or goal of the same way. One entry for a place and a role. */
function placesOf(reports: readonly Report[], first: Report): ReportPlace[] {
  const places: ReportPlace[] = [...first.places];
  const has = (role: ReportPlace['role']) => places.some((place) => place.role === role);
  for (const role of ['from', 'to'] as const) {
    if (has(role)) continue;
    const other = reports.flatMap((report) => report.places).find((place) => place.role === role);
    if (other !== undefined && !places.some(({ id }) => id === other.id)) places.push(other);
  }
  return places;
}

function majority(reports: readonly Report[]): CategoryId {
  const votes = new Map<CategoryId, number>();
  for (const { category, confidence } of reports) {
    votes.set(category, (votes.get(category) ?? 0) + (category === 'other' ? 0.1 : 1) * confidence);
  }
  const order = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return order[0]![0];
}

function eventReport({ report, copies }: Original<Report>, context: EventContext): EventReport {
  const { id, article, quote, before, after, start, end, day, places, edits } = report;
  const own = {
    id,
    article,
    source: sourceId(article, context),
    published: publishedText(context.articles.get(article)?.published ?? null),
    quote,
    before,
    after,
    start,
    end,
    dated: day,
    places,
  };
  if (copies.length === 0 && edits === undefined) return own;
  const told = copies.map((copy) => ({
    article: copy.article,
    source: sourceId(copy.article, context),
    published: publishedText(context.articles.get(copy.article)?.published ?? null),
  }));
  return {
    ...own,
    ...(told.length > 0 ? { copies: told } : {}),
    ...(edits === undefined ? {} : { edits }),
  };
}

function sourceId(article: string, { sources }: EventContext) {
  const source = sources.get(article);
  if (source === undefined) throw new Error(`a report names article "${article}", which is not among those given`);
  return source.id;
}

/** "YYYY-MM-DD"; "YYYY-MM" for a whole month; the first day of any other span; null when unknown. */
export function publishedText(published: DaySpan | null): string | null {
  if (published === null) return null;
  const { from, to } = published;
  return from !== to && from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') ? from.slice(0, 7) : from;
}
