import type { Report, ReportedDay, ReportPlace } from '../../model/report.ts';

/** What linking must know of a place of a report. */
export type LinkPlace = Pick<
  ReportPlace,
  'id' | 'name' | 'asWritten' | 'kind' | 'country' | 'admin1' | 'lng' | 'lat' | 'radiusKm' | 'role' | 'start'
>;

/** What linking must know of a report: of its words the quote alone. A `Report` is one. */
export type Linkable = Pick<Report, 'id' | 'article' | 'quote' | 'start' | 'category' | 'confidence'> & {
  readonly day: Pick<ReportedDay, 'from' | 'to' | 'precision' | 'basis'>;
  readonly places: readonly LinkPlace[];
  /** `reportWords` of it, where they were found before. */
  readonly words?: readonly string[] | undefined;
  /** `sameKey` of it, where it was made before. */
  readonly same?: string | undefined;
  readonly ties?: Report['ties'] | undefined;
};
