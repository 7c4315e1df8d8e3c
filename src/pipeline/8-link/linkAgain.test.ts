import { expect, it } from 'vitest';
import type { ArticleFacts } from '../../model/article.ts';
import { contentHash } from '../../model/contentHash.ts';
import type { Day } from '../../model/day.ts';
import type { PlaceId } from '../../model/place.ts';
import type { Report, ReportPlace } from '../../model/report.ts';
import { shelvedReports } from '../9-write/testing/shelvedReports.ts';
import { Links, StoredReport } from '../collect/storedReport.ts';
import { memoryShelf } from '../shelf.ts';
import { linkAgain } from './linkAgain.ts';
import { linkableOf } from './linkableOf.ts';
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
function links(row: readonly News[]) {
  const shelf = memoryShelf();
  return row.map(({ reports, articles }, build) => {
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

type DrawnArticle = { readonly facts: ArticleFacts; readonly reports: readonly Report[] };

const nameOf = (article: DrawnArticle): string => contentHash(JSON.stringify(article));

/** Reports as a build holds them. Findings are named by all that is in them; links of the `unread` ones must not be asked for. */
function storedOf(drawn: readonly DrawnArticle[], unread: readonly DrawnArticle[] = []): StoredReport[] {
  const isUnread = new Set(unread.map(nameOf));
  return drawn.flatMap((article) => {
    const { facts, reports } = article;
    const findings = nameOf(article);
    const read = (): never => {
      throw new Error(`the links of ${facts.id} are read`);
    };
    const links = new Links(isUnread.has(findings) ? null : [reports.map(linkableOf)], read);
    const span = { start: 0, length: 0 };
    return reports.map(
      (_, index) => new StoredReport({ findings, index, span }, links, { article: facts.id, place: 0 }),
    );
  });
}

const factsOf = (drawn: readonly DrawnArticle[]) => new Map(drawn.map(({ facts }) => [facts.id, facts]));

/** Happenings by the contents of their reports. */
const contentsOf = (happenings: ReturnType<typeof linkAgain>): string[][][] =>
  happenings.map((one) => one.map(({ report, copies }) => [report.content, ...copies.map(({ content }) => content)]));

/** An article of so many sentences about one place and day. */
function articleOf(id: string, quotes: readonly string[], place: ReportPlace): DrawnArticle {
  const told = { article: id, places: [place], day: '2023-05-02' as Day, category: 'crime' };
  const reports = quotes.map((quote, index) => testReport({ ...told, quote, start: 400 * index }));
  return { facts: articlesOf(reports)[0]!, reports };
}

/** Numbers from 0 up to the limit, the same in every run (Park and Miller's generator). */
function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

const [CITY, SUBURB, UNIT, FAR, COUNTRY] = readLabelled(
  'a|omsk|-|stated|other|a-1|W\na|suburb|-|stated|other|a-1|W\na|unit|-|stated|other|a-1|W\na|perm|-|stated|other|a-1|W\na|land|-|stated|other|a-1|W',
  `${PLACES}
suburb|geonames:3|Suburb|district|RU|Omsk Oblast|73.41|55.01|4
unit|geonames:4|Omsk Oblast|admin1|RU||73|57|30
land|geonames:5|Russia|country|RU||100|60|3000`,
).map(({ report }) => report.places[0]!) as [ReportPlace, ReportPlace, ReportPlace, ReportPlace, ReportPlace];
const PLACES_DRAWN = [CITY, CITY, CITY, SUBURB, UNIT, FAR, COUNTRY];
const TIES = [{ together: 'x' }, { apart: 'y' }];

/** Articles of few words, places and days, so that many reports are nearly one happening, and each edit moves the weights of words. */
function drawing(seed: number, wordCount: number) {
  const draw = seeded(seed);
  const of = <T>(list: readonly T[]): T => list[draw(list.length)]!;
  const word = (): string =>
    draw(12) === 0 ? String(draw(9)) : `w${Math.min(draw(wordCount), draw(wordCount)).toString(36)}x`;
  const wordsOf = (count: number): string => Array.from({ length: count }, word).join(' ');
  const told: Report[] = [];
  const placesDrawn = (): ReportPlace[] =>
    draw(6) > 0
      ? [of(PLACES_DRAWN)]
      : [
          { ...of(PLACES_DRAWN), role: 'from' },
          { ...of(PLACES_DRAWN), role: 'to' },
        ];
  const reportDrawn = (article: string, start: number): Report => {
    const { quote } = told.length > 0 && draw(3) === 0 ? of(told) : { quote: '' };
    const made = testReport({
      ...{ article, quote: `${quote} ${quote === '' ? wordsOf(4 + draw(6)) : wordsOf(draw(4))}`.trim(), start },
      ...{ places: placesDrawn(), day: draw(9) === 0 ? null : (`2023-05-0${1 + draw(3)}` as Day) },
      ...{ basis: of(['stated', 'published'] as const), category: of(['crime', 'aid', 'other']) },
    });
    return draw(40) === 0 ? { ...made, ties: of(TIES) } : made;
  };
  const report = (article: string, start: number): Report => {
    const drawn = reportDrawn(article, start);
    const again = told.length > 0 && draw(5) === 0 ? of(told) : drawn;
    const { quote, places, category, day } = again;
    const made = { ...drawn, quote, places, category, day: { ...day, basis: drawn.day.basis } };
    told.push(made);
    return made;
  };
  let count = 0;
  const article = (): DrawnArticle => {
    const id = `herald-${count++}`;
    const on = `2023-05-1${draw(9)}` as Day;
    const [facts] = articlesOf([testReport({ article: id, quote: '', places: [CITY], day: null })]);
    const reports = Array.from({ length: 1 + draw(3) }, (_, index) => report(id, index * 300));
    return { facts: { ...facts!, published: { from: on, to: on } }, reports };
  };
  const changed = ({ facts, reports }: DrawnArticle): DrawnArticle => {
    const without = reports.filter((_, index) => index !== draw(reports.length + 1));
    const isAdded = draw(2) === 0 || without.length === 0;
    return { facts, reports: isAdded ? [...without, report(facts.id, 900 + count++)] : without };
  };
  const edited = (before: readonly DrawnArticle[]): readonly DrawnArticle[] => {
    const at = draw(before.length);
    const [head, one, tail] = [before.slice(0, at), before[at]!, before.slice(at + 1)];
    const kind = draw(5);
    if (kind === 0) return [...head, ...tail];
    if (kind === 1) return [...head, one, article(), ...tail];
    if (kind === 2) return [one, ...head, ...tail];
    return [...head, changed(one), ...tail];
  };
  return { article, edited };
}

/** The reports that each report is one happening with, by content. */
const togetherBy = (happenings: readonly string[][][]): Map<string, string[]> =>
  new Map(happenings.flatMap((one) => one.flat().map((content) => [content, one.flat().sort()] as const)));

/** How many reports are one happening with others than before although none of all these is new or gone: the weights of words moved. */
function movedByWeight(before: ReadonlyMap<string, string[]>, now: ReadonlyMap<string, string[]>): number {
  const isBoth = (content: string): boolean => before.has(content) && now.has(content);
  return [...now].filter(([content, others]) => {
    const earlier = before.get(content) ?? [];
    return others.join() !== earlier.join() && [...others, ...earlier].every(isBoth) && isBoth(content);
  }).length;
}

it('after any edits linking again gives what linking gives', () => {
  let [moved, joined] = [0, 0];
  for (let seed = 1; seed <= 6; seed++) {
    const { article, edited } = drawing(seed, 20 + 15 * seed);
    let drawn: readonly DrawnArticle[] = Array.from({ length: 8 * seed }, article);
    const shelves = [1, undefined].map((mostAnew) => ({ mostAnew, shelf: memoryShelf() }));
    let before = new Map<string, string[]>();
    for (let step = 0; step < 25; step++) {
      const expected = contentsOf(linkHappenings(storedOf(drawn), factsOf(drawn)));
      for (const { mostAnew, shelf } of shelves) {
        const again = linkAgain(storedOf(drawn), factsOf(drawn), shelf, mostAnew);
        expect(contentsOf(again), `seed ${seed}, step ${step}`).toEqual(expected);
      }
      const now = togetherBy(expected);
      joined += expected.filter(({ length }) => length > 1).length;
      moved += movedByWeight(before, now);
      before = now;
      drawn = edited(drawn);
    }
  }
  expect(joined).toBeGreaterThan(500);
  expect(moved).toBeGreaterThan(20);
});

it('finds two that become one happening since their words became rare, step by step', () => {
  const others = Array.from({ length: 60 }, (_, index) =>
    articleOf(`post-${index}`, [`A tram left depot ${index}`], {
      ...FAR,
      id: `geonames:9${index}` as PlaceId,
      lng: index,
    }),
  );
  const two = ['alpha', 'beta'].map((own) =>
    articleOf(`herald-${own}`, [`A tram in a depot with ${own}x ${own}y ${own}z`], CITY),
  );
  const shelf = memoryShelf();
  const sizes = new Set<number>();
  for (let left = others.length; left >= 0; left--) {
    const drawn = [...two, ...others.slice(0, left)];
    const again = linkAgain(storedOf(drawn), factsOf(drawn), shelf, 1);
    expect(contentsOf(again)).toEqual(contentsOf(linkHappenings(storedOf(drawn), factsOf(drawn))));
    sizes.add(again.length - left);
  }
  expect([...sizes]).toEqual([2, 1]);
});

it('compares the next of some copies when the first is gone, and takes an article that comes twice twice', () => {
  const quote = 'Police found four rifles in a cellar';
  const dated = (id: string, day: string, basis: 'stated' | 'published'): DrawnArticle => {
    const report = testReport({ article: id, quote, places: [CITY], day: day as Day, basis, category: 'crime' });
    return { facts: articlesOf([report])[0]!, reports: [report] };
  };
  // That of a published day may tell of two days before.
  const copies = [dated('herald-1', '2023-05-08', 'stated'), dated('post-1', '2023-05-08', 'published')];
  const earlier = dated('wire-1', '2023-05-05', 'stated');
  const sizes = [...copies, earlier].map((without) => {
    const shelf = memoryShelf();
    const all = [...copies, earlier];
    const lengths = [all, all.filter((one) => one !== without), [...all, earlier], [...all, ...all]].map((drawn) => {
      const again = contentsOf(linkAgain(storedOf(drawn), factsOf(drawn), shelf, 1));
      expect(again).toEqual(contentsOf(linkHappenings(storedOf(drawn), factsOf(drawn))));
      return again.length;
    });
    return lengths[1];
  });
  expect(sizes.slice(0, 2)).toEqual([1, 2]);
});

it('reads what changed, and reports that are one happening with it', () => {
  const twice = 'Police found four rifles in a cellar';
  const near = articleOf('post-1', [twice, twice, 'A judge was arrested over bribes'], CITY);
  const far = articleOf('post-2', ['Police found rifles, four of them, in a cellar'], CITY);
  const others = Array.from({ length: 40 }, (_, index) =>
    articleOf(`wire-${index}`, [`A mill burned, ${index} said`], FAR),
  );
  const drawn = [near, far, ...others];
  const shelf = memoryShelf();
  expect(linkAgain(storedOf(drawn), factsOf(drawn), shelf)[0]).toHaveLength(2);
  expect(() => linkAgain(storedOf(drawn, drawn), factsOf(drawn), shelf)).not.toThrow();
  const fresh = articleOf('herald-1', ['A ferry sank in the harbour'], CITY);
  const more = [fresh, ...drawn];
  expect(() => linkAgain(storedOf(more, drawn), factsOf(more), shelf)).not.toThrow();
  const joining = articleOf('herald-2', ['Four rifles were found by police in a cellar'], CITY);
  const most = [...more, joining];
  expect(() => linkAgain(storedOf(most, [fresh, far]), factsOf(most), shelf)).toThrow('post-2 are read');
  expect(() => linkAgain(storedOf(most, [fresh, ...others]), factsOf(most), shelf)).not.toThrow();
});

it('links from nothing where what was kept is broken or of another form', () => {
  const drawn = [articleOf('post-1', ['A mill burned', 'A ferry sank'], CITY)];
  const shelf = memoryShelf();
  for (const bytes of [
    new Uint8Array(),
    new Uint8Array(40),
    new TextEncoder().encode('{"contents":[],"happenings":[]}'),
  ]) {
    shelf.put('linked', bytes);
    expect(linkAgain(storedOf(drawn), factsOf(drawn), shelf)).toHaveLength(2);
  }
});
