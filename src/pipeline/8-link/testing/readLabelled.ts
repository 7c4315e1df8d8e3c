import { contentHash } from '../../../model/contentHash.ts';
import { type Day, type DayBasis, parseDay } from '../../../model/day.ts';
import type { PlaceId, PlaceKind } from '../../../model/place.ts';
import type { CategoryId, Report, ReportId, ReportPlace } from '../../../model/report.ts';

/** A report and the occurrence that it tells of, as labelled by hand. */
export type Labelled = { readonly happening: string; readonly report: Report };

/** Reads `cases/*.txt`. In: the text of the reports and of `places.txt`. Throws on a line that is not of that form. */
export function readLabelled(reports: string, places: string): Labelled[] {
  const placeOf = new Map(linesOf(places).map((cells) => [cells[0]!, readPlace(cells)]));
  return linesOf(reports).map((cells, index) => {
    const [happening, place, day, basis, category, article, quote] = cells;
    const at = placeOf.get(place!);
    if (at === undefined || quote === undefined) throw new Error(`labelled line "${cells.join('|')}"`);
    const on = day === '-' ? null : parseDay(day!);
    return {
      happening: happening!,
      report: testReport({
        article: article!,
        quote,
        places: [at],
        day: on,
        basis: basis as DayBasis,
        category: category!,
        start: index * 400,
      }),
    };
  });
}

export type ReportFacts = {
  readonly article: string;
  readonly quote: string;
  readonly places: readonly ReportPlace[];
  readonly day: Day | null;
  readonly basis?: DayBasis;
  readonly category?: string;
  readonly start?: number;
};

/** A report with the given facts, for tests. */
export function testReport({
  article,
  quote,
  places,
  day,
  basis = 'stated',
  category = 'other',
  start = 0,
}: ReportFacts): Report {
  return {
    id: `r${contentHash(`${article} ${start} ${quote}`)}` as ReportId,
    article,
    places,
    day: {
      from: day,
      to: day,
      precision: day === null ? 'unknown' : 'day',
      basis: day === null ? 'unknown' : basis,
      words: null,
    },
    category: category as CategoryId,
    quote,
    start,
    end: start + quote.length,
    before: '',
    after: '',
    title: quote.slice(0, 90),
    confidence: 0.9,
    reasons: [],
  };
}

function readPlace([key, id, name, kind, country, admin1, lng, lat, radiusKm]: readonly string[]): ReportPlace {
  return {
    id: id as PlaceId,
    name: name!,
    kind: kind as PlaceKind,
    country: country!,
    admin1: admin1 === '' ? null : admin1!,
    lng: Number(lng),
    lat: Number(lat),
    radiusKm: Number(radiusKm),
    role: 'where',
    asWritten: name ?? key!,
    start: 0,
    end: 0,
    relation: { kind: 'in' },
    confidence: 0.95,
    alternatives: [],
    reasons: [],
  };
}

function linesOf(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('|'));
}
