import type { Report, ReportedDay, ReportPlace } from '../../model/report.ts';

/** What linking must know of a place of a report. */
export type LinkPlace = Pick<
  ReportPlace,
  'id' | 'name' | 'asWritten' | 'kind' | 'country' | 'admin1' | 'lng' | 'lat' | 'radiusKm' | 'role' | 'start'
>;

/** What linking must know of a report: of its words the quote alone. A `Report` is one. */
export type Linkable = Pick<Report, 'id' | 'article' | 'quote' | 'start' | 'category' | 'confidence' | 'ties'> & {
  readonly day: Pick<ReportedDay, 'from' | 'to' | 'precision' | 'basis'>;
  readonly places: readonly LinkPlace[];
  /** `reportWords` of it, where they were found before. */
  readonly words?: readonly string[];
  /** `sameKey` of it, where it was made before. */
  readonly same?: string;
};

/** A report without what linking need not know, so that many fit in memory. */
export function linkableOf({ id, article, quote, start, category, confidence, ties, day, places }: Report): Linkable {
  const { from, to, precision, basis } = day;
  return {
    ...{ id, article, quote, start, category, confidence, day: { from, to, precision, basis } },
    places: places.map(({ id, name, asWritten, kind, country, admin1, lng, lat, radiusKm, role, start }) => ({
      ...{ id, name, asWritten, kind, country, admin1, lng, lat, radiusKm, role, start },
    })),
    ...(ties === undefined ? {} : { ties }),
  };
}
