import type { ArticleFacts } from '../../../model/article.ts';
import type { Report } from '../../../model/report.ts';
import { linkHappenings } from '../../8-link/linkHappenings.ts';
import { eventContext } from '../../8-link/makeEvent.ts';
import { NO_OUTLETS } from '../../8-link/outlets.ts';
import { packFindings, unpackFindings } from '../../collect/packFindings.ts';
import type { StoredReport } from '../../collect/storedReport.ts';
import type { Shelf } from '../../shelf.ts';
import { articleEntries } from '../articleEntries.ts';
import type { EventTable } from '../event/eventTable.ts';
import { shelveEvents } from '../event/shelveEvents.ts';

/** The events that these reports tell of, on the shelf, as a build makes them. */
export function shelvedSamples(
  reports: readonly Report[],
  articles: readonly ArticleFacts[],
  shelf: Shelf,
): EventTable {
  const context = eventContext(articles, NO_OUTLETS);
  const entries = new Map(articleEntries(articles, NO_OUTLETS).map((entry) => [entry.id, entry]));
  const stored = articles.flatMap((facts): StoredReport[] => {
    const own = reports.filter(({ article }) => article === facts.id);
    const found = packFindings({
      ...{ facts, mentions: [], reports: own, issues: [], leftOut: [], hidden: [] },
      corrections: { used: [], moved: [], idle: [] },
    });
    const name = `f${facts.id}`;
    shelf.put(name, found.packed);
    const { links, reports: spans } = unpackFindings(found);
    return links.map((link, index) => ({
      ...link,
      ...{ findings: name, span: spans[index]!, content: `${name}.${index}` },
    }));
  });
  return shelveEvents(linkHappenings(stored, context.articles), { context, articles: entries, shelf });
}
