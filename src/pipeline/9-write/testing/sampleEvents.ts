import type { Article } from '../../../model/article.ts';
import type { Category } from '../../../model/category.ts';
import { type Day, parseDay } from '../../../model/day.ts';
import type { PlaceId, PlaceKind } from '../../../model/place.ts';
import type { CategoryId, Report, ReportPlace } from '../../../model/report.ts';
import { testReport } from '../../8-link/testing/readLabelled.ts';

/** Reports that hold what breaks writers: markup, formulas, quotes, line breaks, other scripts, an area, a movement, an unknown day. */
export function sampleReports(): Report[] {
  const omsk = placeAt('where', 'geonames:1496153', 'Omsk', 'settlement', 73.3685989379, 54.992401123);
  const norilsk = placeAt('from', 'geonames:1497337', 'Norilsk', 'settlement', 88.2027, 69.3535);
  const russia = placeAt('where', 'geonames:2017370', 'Russia', 'country', 100, 60);
  const day = parseDay('2022-10-04');
  return [
    testReport({
      article: 'a.txt',
      quote: '=cmd|calc & <b>"Omsk"</b>, said\u0007 O’Hara',
      places: [omsk],
      day,
      category: 'crime',
    }),
    testReport({
      article: 'b.txt',
      quote: 'Men from Norilsk were sent to Omsk.',
      places: [norilsk, { ...omsk, role: 'to' }],
      day,
      category: 'mobilisation',
    }),
    testReport({
      article: 'c.txt',
      quote: 'По всей России прошли митинги 🎈',
      places: [russia],
      day: null,
      category: 'protest',
    }),
    testReport({
      article: 'd.txt',
      quote: '+1 tram, "derailed"; in Omsk\non a Friday',
      places: [omsk],
      day: parseDay('2022-10-07'),
      basis: 'published',
      category: 'accident',
    }),
  ];
}

export function sampleArticles(): Article[] {
  return ['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt'].map((id, index) => ({
    id,
    title: index === 0 ? '@Title <1>' : null,
    source: index === 0 ? 'CNN' : null,
    url: index === 0 ? 'https://edition.cnn.com/a?b=1&c=2' : null,
    published: index === 2 ? null : { from: '2022-10-08' as Day, to: '2022-10-08' as Day },
    publishedBasis: index === 2 ? 'unknown' : 'header',
    language: null,
    text: '',
    at: { file: id, line: 1, column: 1 },
  }));
}

export const SAMPLE_CATEGORIES: readonly Category[] = ['crime', 'mobilisation', 'protest', 'accident', 'other'].map(
  (id) => ({
    id: id as CategoryId,
    label: `${id[0]!.toUpperCase()}${id.slice(1)} & more`,
    color: '#1a2b3c',
    colorDark: '#a1b2c3',
    shape: 'circle',
  }),
);

function placeAt(
  role: ReportPlace['role'],
  id: string,
  name: string,
  kind: PlaceKind,
  lng: number,
  lat: number,
): ReportPlace {
  return {
    ...{
      id: id as PlaceId,
      name,
      kind,
      country: 'RU',
      admin1: kind === 'country' ? null : `${name} Oblast`,
      lng,
      lat,
      radiusKm: 12,
    },
    ...{
      role,
      asWritten: name,
      start: 0,
      end: name.length,
      relation: { kind: 'in' },
      confidence: 0.87654,
      alternatives: [],
      reasons: ['exact name'],
    },
  };
}
