import type { ArticleFacts } from '../../../model/article.ts';
import type { Report } from '../../../model/report.ts';
import { linkHappenings } from '../../8-link/linkHappenings.ts';
import { eventContext } from '../../8-link/makeEvent.ts';
import { NO_OUTLETS } from '../../8-link/outlets.ts';
import type { Shelf } from '../../shelf.ts';
import { articleEntries } from '../articleEntries.ts';
import type { EventTable } from '../event/eventTable.ts';
import { shelveEvents } from '../event/shelveEvents.ts';
import { shelvedReports } from './shelvedReports.ts';

/** The events that these reports tell of, on the shelf, as a build makes them. `named`: begins the names of the findings. */
export function shelvedSamples(
  reports: readonly Report[],
  articles: readonly ArticleFacts[],
  shelf: Shelf,
  named?: string,
): EventTable {
  const context = eventContext(articles, NO_OUTLETS);
  const entries = new Map(articleEntries(articles, NO_OUTLETS).map((entry) => [entry.id, entry]));
  const stored = shelvedReports(reports, articles, shelf, named);
  return shelveEvents(linkHappenings(stored, context.articles), { context, articles: entries, shelf });
}
