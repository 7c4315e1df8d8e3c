import type { ArticleFacts } from '../../model/article.ts';
import type { EventRecord } from '../../model/event.ts';
import type { Report } from '../../model/report.ts';
import { linkHappenings } from './linkHappenings.ts';
import { eventContext, makeEvent, separateIds } from './makeEvent.ts';
import { NO_OUTLETS, type OutletTable } from './outlets.ts';

/**
 * Joins the reports that tell of the same occurrence into events.
 *
 * In:  all reports of the run, in any order; the articles they come from; the outlets known by name or address.
 * Out: events sorted by id. The same reports in any order give the same events and ids. A build, which does not hold all words at once,
 * takes the same steps (`shelveEvents`).
 */
export function linkReports(
  reports: readonly Report[],
  articles: readonly ArticleFacts[],
  outlets: OutletTable = NO_OUTLETS,
): EventRecord[] {
  const context = eventContext(articles, outlets);
  const events = linkHappenings(reports, context.articles).map((originals) => makeEvent(originals, context));
  return separateIds(events).sort((a, b) => (a.id < b.id ? -1 : 1));
}
