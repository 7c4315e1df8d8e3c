import type { Category } from '../src/model/category.ts';
import { addDays, type Day } from '../src/model/day.ts';
import type { ArticleEntry, EventId, EventRecord, EventReport, Source, SourceId } from '../src/model/event.ts';
import type { PlaceId, PlaceKind } from '../src/model/place.ts';
import type { CategoryId, ReportedDay, ReportId, ReportPlace } from '../src/model/report.ts';
import { seededRandom } from './random.ts';

/** Made-up events for benchmarks and for looking at the page; never shipped as data. */
export type MadeEvents = {
  readonly events: EventRecord[];
  readonly sources: Source[];
  readonly categories: Category[];
  readonly articles: ArticleEntry[];
};

const TOWNS: readonly [name: string, admin1: string, country: string, lng: number, lat: number, kind: PlaceKind][] = [
  ['Lisbon', 'Lisbon', 'PT', -9.14, 38.72, 'settlement'],
  ['Porto', 'Porto', 'PT', -8.61, 41.15, 'settlement'],
  ['Seville', 'Andalusia', 'ES', -5.98, 37.38, 'settlement'],
  ['Lyon', 'Auvergne-Rhône-Alpes', 'FR', 4.84, 45.75, 'settlement'],
  ['Bern', 'Bern', 'CH', 7.45, 46.95, 'settlement'],
  ['Turin', 'Piedmont', 'IT', 7.69, 45.07, 'settlement'],
  ['Bavaria', 'Bavaria', 'DE', 11.4, 48.9, 'admin1'],
  ['Austria', 'Austria', 'AT', 14.1, 47.6, 'country'],
  ['Spain', 'Spain', 'ES', -3.7, 40.2, 'country'],
  ['Kraków', 'Lesser Poland', 'PL', 19.94, 50.06, 'settlement'],
  ['Lviv', 'Lviv Oblast', 'UA', 24.02, 49.84, 'settlement'],
  ['Харків', 'Kharkiv Oblast', 'UA', 36.25, 49.98, 'settlement'],
  ['Tallinn', 'Harju', 'EE', 24.75, 59.44, 'settlement'],
  ['Bergen', 'Vestland', 'NO', 5.33, 60.39, 'settlement'],
];
const HAPPENINGS = [
  'Ferry workers stopped work',
  'A bridge was closed to lorries',
  'Volunteers carried sandbags',
  'A school moved its lessons',
  'Farmers blocked the road',
];
const CATEGORIES: readonly (readonly [string, string, string, string, Category['shape']])[] = [
  ['movement', 'Movement', '#0072B2', '#4aa3dc', 'circle'],
  ['protest', 'Protest', '#c65a9b', '#e08fc0', 'square'],
  ['aid', 'Aid', '#009E73', '#2ec49a', 'triangle'],
  ['damage', 'Damage', '#b3730a', '#e6a830', 'diamond'],
  ['other', 'Other', '#6f6f6f', '#9c9c9c', 'ring'],
];

type Made = { readonly random: () => number; readonly firstDay: Day; readonly days: number };
type Options = { readonly seed?: number; readonly days?: number; readonly firstDay?: Day };

/** `count` events over `days` days; about one in 40 undated, one in 10 known to a month only, one in 10 a movement. */
export function makeEvents(
  count: number,
  { seed = 7, days = 400, firstDay = '2021-03-01' as Day }: Options = {},
): MadeEvents {
  const made: Made = { random: seededRandom(seed), firstDay, days };
  const sources = ['Morgenblatt', 'The Harbour Post', 'Вісник', 'Outlet not named'].map(
    (name, i): Source => ({ id: `s${i}` as SourceId, name, url: null, country: null, reportCount: 0 }),
  );
  const articles = Array.from(
    { length: Math.max(4, Math.ceil(count / 3)) },
    (_, i): ArticleEntry => ({
      id: `a${i}.md`,
      title: `Notes from the road, part ${i + 1}`,
      source: sources[i % sources.length]!.id,
      url: i % 3 === 0 ? `https://www.example.org/notes/${i + 1}` : null,
      published: addDays(firstDay, Math.floor((i / count) * 3 * days)),
      publishedBasis: i % 5 === 0 ? 'estimated' : 'header',
      language: 'en',
    }),
  );
  return {
    events: Array.from({ length: count }, (_, i) => makeEvent(made, i, articles)),
    sources,
    categories: CATEGORIES.map(([id, label, color, colorDark, shape]) => ({
      id: id as CategoryId,
      label,
      color,
      colorDark,
      shape,
    })),
    articles,
  };
}

function makeEvent(made: Made, index: number, articles: readonly ArticleEntry[]): EventRecord {
  const dated = makeDay(made);
  const isMovement = made.random() < 0.1;
  const start = 500 * (index % 7);
  const head = `${pick(made, HAPPENINGS)} ${isMovement ? 'from' : 'in'} `;
  const at = start + head.length;
  const places = isMovement
    ? [makePlace(made, 'from', at), makePlace(made, 'to', at + 12)]
    : [makePlace(made, 'where', at)];
  const quote = `${head}${places.map(({ name }) => name).join(' to ')} while the river rose, two people who were there said.`;
  const reports = Array.from({ length: 1 + Math.floor(made.random() ** 3 * 3) }, (_, r): EventReport => {
    const article = pick(made, articles);
    return {
      id: `e${index}r${r}` as ReportId,
      article: article.id,
      source: article.source,
      published: article.published,
      quote,
      before: 'The rain had not let up since the weekend.',
      after: 'Nobody was hurt.',
      start,
      end: start + quote.length,
      dated,
      places,
    };
  });
  return {
    id: `e${index}` as EventId,
    title: quote.slice(0, 80).replace(/[ ,]+\S*$/, ''),
    category: pick(made, CATEGORIES)[0] as CategoryId,
    dateFrom: dated.from,
    dateTo: dated.to,
    datePrecision: dated.precision,
    dateBasis: dated.basis,
    places,
    confidence: Math.min(...places.map(({ confidence }) => confidence)),
    reports,
    reportCount: reports.length,
    sourceCount: new Set(reports.map(({ source }) => source)).size,
  };
}

function makeDay({ random, firstDay, days }: Made): ReportedDay {
  const day = addDays(firstDay, Math.floor(random() ** 2 * days));
  const month = `${day.slice(0, 7)}-01` as Day;
  const kind = random();
  if (kind < 1 / 40) return { from: null, to: null, precision: 'unknown', basis: 'unknown', words: null };
  const words = { text: kind < 1 / 8 ? 'that month' : 'on Tuesday', start: 0, end: 10 };
  if (kind < 1 / 8) return { from: month, to: addDays(month, 27), precision: 'month', basis: 'stated', words };
  return { from: day, to: day, precision: 'day', basis: 'relative', words };
}

function makePlace(made: Made, role: ReportPlace['role'], start: number): ReportPlace {
  const [name, admin1, country, lng, lat, kind] = pick(made, TOWNS);
  const isNear = kind === 'settlement' && made.random() < 0.12;
  const twin = { id: 'made:x' as PlaceId, name: `${name} (Ohio)`, lng: -80, lat: 40, confidence: 0.03 };
  return {
    id: `made:${name}` as PlaceId,
    name,
    kind,
    country,
    admin1,
    lng,
    lat,
    radiusKm: isNear ? 60 : kind === 'settlement' ? 8 : 300,
    role,
    asWritten: name,
    start,
    end: start + name.length,
    relation: { kind: isNear ? 'near' : 'in' },
    confidence: Math.round((0.4 + made.random() * 0.6) * 100) / 100,
    alternatives: made.random() < 0.3 ? [twin] : [],
    reasons: ['exact name', 'same country as 2 neighbours'],
  };
}

const pick = <T>({ random }: Made, items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
