import type { ColumnEvent } from '../../../model/columnEvent.ts';
import type { ArticleEntry, EventRecord, Source } from '../../../model/event.ts';
import type { Place } from '../../../model/place.ts';
import { countSources } from '../../9-write/countSources.ts';

/** What the texts around a map need of every event: no words. */
export type SiteEvent = Pick<EventRecord, 'id' | 'dateFrom' | 'dateTo' | 'reportCount'> &
  Pick<ColumnEvent, 'reports'> & { readonly places: readonly Place[] };

/** What the texts around a map are made from. */
export type SiteFacts = {
  readonly title: string;
  /** In any order. */
  readonly events: readonly SiteEvent[];
  /** All of those that `newestEvents` picks, in its order. */
  readonly newest: readonly EventRecord[];
  readonly sources: readonly Source[];
  readonly articles: readonly ArticleEntry[];
};

/** "60 reports of 58 events from 5 sources, 2022-09-19 to 2022-11-09": what the map holds, in one line, as the page counts: sources of copies too. */
export function summaryOf({ events }: Pick<SiteFacts, 'events'>): string {
  const reports = events.reduce((sum, { reportCount }) => sum + reportCount, 0);
  const days = events.flatMap(({ dateFrom, dateTo }) => [dateFrom, dateTo].filter((day) => day !== null)).sort();
  const span = spanOf(days[0] ?? null, days.at(-1) ?? null);
  const counts = `${counted(reports, 'report')} of ${counted(events.length, 'event')} from ${counted(countSources(events), 'source')}`;
  return span === '' ? counts : `${counts}, ${span}`;
}

/** Days as they are, so that every reader and every program reads the same. Empty when unknown. */
export function spanOf(from: string | null, to: string | null): string {
  if (from === null || to === null) return from ?? to ?? '';
  return from === to ? from : `${from} to ${to}`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
