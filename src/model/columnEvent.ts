import type { EventRecord, EventReport, SourceId } from './event.ts';
import type { Place } from './place.ts';
import type { ReportPlace } from './report.ts';

/** What the columns hold of an event: no words. An `EventRecord` is one. */
export type ColumnEvent = Pick<
  EventRecord,
  'id' | 'category' | 'dateFrom' | 'dateTo' | 'datePrecision' | 'dateBasis' | 'confidence'
> & {
  readonly places: readonly (Place &
    Pick<ReportPlace, 'role' | 'confidence'> & { readonly relation: Pick<ReportPlace['relation'], 'kind'> })[];
  readonly reports: readonly {
    readonly article: string;
    readonly source: SourceId;
    readonly copies?: readonly Pick<NonNullable<EventReport['copies']>[number], 'article' | 'source'>[];
  }[];
};
