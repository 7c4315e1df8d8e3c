import type { ArticleFacts } from '../../model/article.ts';
import { joinParts } from '../../model/contentHash.ts';
import type { EventRecord } from '../../model/event.ts';
import type { Report } from '../../model/report.ts';
import { apartOf, joinTied } from '../corrections/tieReports.ts';
import { findPairs } from './findPairs.ts';
import { foldCopies } from './foldCopies.ts';
import { joinPairs } from './joinPairs.ts';
import { type EventContext, makeEvent, separateIds } from './makeEvent.ts';
import { NO_OUTLETS, type OutletTable } from './outlets.ts';
import { quoteKey } from './quoteKey.ts';
import { byWorth } from './rankReports.ts';
import { sourceOf } from './sourceOf.ts';
import { weighReports } from './weighReports.ts';

/**
 * Joins the reports that tell of the same occurrence into events.
 *
 * In:  all reports of the run, in any order; the articles they come from; the outlets known by name or address.
 * Out: events sorted by id. The same reports in any order give the same events and ids. Copies of one text are one report.
 * What an editor joined or set apart (`ties`) stays so. Places join by id or by lying within each other's radius, never by name. Linear but for reports of one place and time.
 */
export function linkReports(
  reports: readonly Report[],
  articles: readonly ArticleFacts[],
  outlets: OutletTable = NO_OUTLETS,
): EventRecord[] {
  const context: EventContext = {
    articles: new Map(articles.map((article) => [article.id, article])),
    sources: new Map(articles.map((article) => [article.id, sourceOf(article, outlets)])),
  };
  const ordered = [...reports].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const groups = sameWords(ordered);
  const weighed = weighReports(groups.map(([first]) => first!));
  const mayBeOne = (one: number, other: number) => apartOf(groups[one]![0]!) === apartOf(groups[other]![0]!);
  const pairs = findPairs(weighed).filter(({ first, second }) => mayBeOne(first, second));
  const happenings = joinTied(joinPairs(weighed, pairs), groups);
  const events = happenings.map((members) => {
    const ranked = members.flatMap((member) => groups[member]!).sort(byWorth(context.articles));
    return makeEvent(foldCopies(ranked), context);
  });
  return separateIds(events).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Reports of the same words, places and day, together: a story that 5,000 outlets print is compared once. In order of the first of each. */
function sameWords(reports: readonly Report[]): readonly (readonly Report[])[] {
  const groups = new Map<string, Report[]>();
  for (const report of reports) {
    const places = report.places.map(({ id, role }) => `${role} ${id}`);
    const key = joinParts([
      quoteKey(report),
      ...places,
      report.day.from,
      report.day.to,
      report.category,
      apartOf(report),
    ]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [report]);
    else group.push(report);
  }
  return [...groups.values()];
}
