import { expect, it } from 'vitest';
import type { ArticleFacts } from '../../model/article.ts';
import type { Day } from '../../model/day.ts';
import type { Report } from '../../model/report.ts';
import { shelvedReports } from '../9-write/testing/shelvedReports.ts';
import { memoryShelf } from '../shelf.ts';
import { linkAgain } from './linkAgain.ts';
import { linkHappenings } from './linkHappenings.ts';
import { articlesOf } from './testing/articlesOf.ts';
import { readLabelled, testReport } from './testing/readLabelled.ts';

const PLACES =
  'omsk|geonames:1|Omsk|settlement|RU|Omsk Oblast|73.4|55|12\nperm|geonames:2|Perm|settlement|RU|Perm Krai|56.2|58|12';
const TOLD = `a|omsk|2023-05-02|stated|accident|herald-1|A fire at a bakery hurt two people, firefighters said
a|omsk|2023-05-02|stated|accident|post-1|Two people were hurt by a fire at a bakery, firefighters said late
a|omsk|2023-05-02|stated|accident|wire-1|A fire at a bakery hurt two people, firefighters said
b|perm|2023-05-03|stated|protest|herald-2|Protesters blocked a bridge for hours
c|omsk|2023-05-04|stated|crime|post-2|A judge was arrested over bribes`;
const told = readLabelled(TOLD, PLACES).map(({ report }) => report);
const omsk = told[0]!.places;

type News = { readonly reports: readonly Report[]; readonly articles: readonly ArticleFacts[] };
const news = (reports: readonly Report[]): News => ({ reports, articles: articlesOf(reports) });
const changed = (at: number, change: Partial<Report>): News =>
  news(told.map((report, index) => (index === at ? { ...report, ...change } : report)));

const sorted = (happenings: readonly unknown[]): string =>
  happenings
    .map((one) => JSON.stringify(one))
    .sort()
    .join();

/** Links all news in a row, each as another build on one shelf, and compares each with linking it from nothing. */
function links(row: readonly News[], spoil: (kept: string) => string = (kept) => kept) {
  const shelf = memoryShelf();
  return row.map(({ reports, articles }, build) => {
    const kept = shelf.get('linked');
    if (kept !== null) shelf.put('linked', Buffer.from(spoil(Buffer.from(kept).toString())));
    const stored = shelvedReports(reports, articles, shelf, `build${build}`);
    const byId = new Map(articles.map((article) => [article.id, article]));
    const happenings = linkAgain(stored, byId, shelf);
    const isSame = sorted(happenings) === sorted(linkHappenings(stored, byId));
    return { isSame, sizes: happenings.map((originals) => originals.map(({ copies }) => copies.length)) };
  });
}

const published = (day: Day): News => ({
  reports: told,
  articles: articlesOf(told).map((facts) =>
    facts.id === 'wire-1' ? { ...facts, published: { from: day, to: day } } : facts,
  ),
});

const EDITS: readonly (readonly [string, News])[] = [
  ['nothing', news(told)],
  ['the sentences around a report', changed(1, { before: 'Nobody knew why.', title: 'Fire', end: 900 })],
  ['its words', changed(1, { quote: 'The mayor opened a school' })],
  ['its words a little', changed(2, { quote: 'A fire at a bakery hurt two people, firefighters said today' })],
  ['its day', changed(2, { day: { ...told[2]!.day, from: '2023-05-09' as Day, to: '2023-05-09' as Day } })],
  ['its place', changed(0, { places: told[3]!.places })],
  ['its confidence', changed(2, { confidence: 0.4 })],
  ['the day its article was published', published('2023-05-01' as Day)],
  ['another day of that', published('2023-06-01' as Day)],
  ['what an editor joined', changed(3, { ties: { together: 'x' } })],
  [
    'a report more',
    news([...told, testReport({ article: 'post-3', quote: 'A tram hit a bus', places: omsk, day: null })]),
  ],
  ['a report less', news(told.slice(1))],
];

it.each(EDITS)('after an edit of %s linking again gives what linking gives', (_, edited) => {
  const row = links([news(told), edited, news(told), edited, edited]);
  expect(row.map(({ isSame }) => isSame)).toEqual([true, true, true, true, true]);
  expect(row[0]!.sizes.flat()).toContain(1); // a copy
});

it('takes from the shelf what it must not work out, and nothing else', () => {
  /** A happening less: what no linking gives. */
  const spoil = (kept: string): string => {
    const { happenings, ...rest } = JSON.parse(kept) as { happenings: unknown[] };
    return JSON.stringify({ ...rest, happenings: happenings.slice(1) });
  };
  const isTaken = (edited: News): boolean => !links([news(told), edited], spoil)[1]!.isSame;
  expect(EDITS.filter(([, edited]) => isTaken(edited)).map(([what]) => what)).toEqual([
    'nothing',
    'the sentences around a report',
  ]);
});
