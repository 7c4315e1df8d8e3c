import { type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import { emptyTally, type HomeTally, tallyRow, weightAround } from './homeTally.ts';

/** What one article says about where its outlet is at home: the places it settled, each once, with how sure it was (0 to 1). */
export type HomeEvidence = readonly { readonly row: number; readonly weight: number }[];

/** Where an outlet's places usually are, by gazetteer row. Shares run from 0 to 1 and are shrunk towards 0 when there is little evidence. */
export type OutletHome = {
  readonly shareOfAdmin1: (admin1Row: number) => number;
  readonly shareOfCountry: (countryRow: number) => number;
  /** Share of the evidence within some 60 km of a point. */
  readonly shareAround: (lng: number, lat: number) => number;
  /** In how many other articles the outlet meant exactly this row (a sum of confidences). */
  readonly timesOfRow: (row: number) => number;
};

/** A home that someone wrote down: `row` is a settlement, a first-level unit or a country. */
export type StatedHome = { readonly outlet: string; readonly row: number };

/** A stated home weighs as much as this many places in articles. */
const STATED_WEIGHT = 12;
/** A country guessed from the outlet's web address ("….co.uk") weighs as much as this many places. */
const ADDRESS_WEIGHT = 3;
/** Added to the denominator of shares, in places, so that one short article makes no home. */
const SHRINK = 2;
/** Articles of one outlet after which more evidence changes nothing worth the time. */
const ENOUGH_ARTICLES = 400;
/** Two-letter endings that are sold to anyone, so they say nothing about a country. */
const SOLD_ENDINGS = new Set([
  'ai',
  'am',
  'cc',
  'co',
  'eu',
  'fm',
  'gg',
  'io',
  'la',
  'ly',
  'me',
  'nu',
  'sh',
  'to',
  'tv',
  'vc',
  'ws',
]);

/**
 * Learns where outlets are at home from the input itself, and answers with the article in question left out, so that no article
 * confirms itself.
 *
 * Use, for a file or a folder: in a first pass `learnHome(article, gazetteer, ledger)` for each article; in the second,
 * `geoparseArticle(article, gazetteer, { homes: ledger, … })`. A pipe is read once: only stated homes and web addresses count.
 * `toJson` and `fromJson` carry a ledger to a worker; two ledgers of one input are equal whatever order it was read in, as long as
 * no outlet has more than `ENOUGH_ARTICLES` articles.
 */
export class HomeLedger {
  readonly #gazetteer: Gazetteer;
  readonly #learnt = new Map<string, HomeTally>();
  readonly #stated = new Map<string, number>();
  readonly #forAll: number;

  /** `forAll` leans every outlet, known or not, to one place (`--home "Norilsk"`); `NO_ROW` for none. */
  constructor(gazetteer: Gazetteer, stated: readonly StatedHome[] = [], forAll: number = NO_ROW) {
    this.#gazetteer = gazetteer;
    this.#forAll = forAll;
    for (const { outlet, row } of stated) this.#stated.set(outletKey(outlet), row);
  }

  /** True when more articles of this outlet would not change its home: a first pass may skip them. */
  knowsEnough(outlet: string): boolean {
    return (this.#learnt.get(outletKey(outlet))?.articles ?? 0) >= ENOUGH_ARTICLES;
  }

  /** True when a second look at an article of this outlet needs its own evidence to be left out. */
  hasLearnt(outlet: string): boolean {
    return this.#learnt.has(outletKey(outlet)) && !this.knowsEnough(outlet);
  }

  add(outlet: string, evidence: HomeEvidence): void {
    const key = outletKey(outlet);
    const tally = this.#learnt.get(key) ?? emptyTally();
    if (tally.articles >= ENOUGH_ARTICLES) return;
    tally.articles++;
    for (const { row, weight } of evidence) tallyRow(tally, this.#gazetteer, row, weight, false);
    this.#learnt.set(key, tally);
  }

  /** The outlet's home without what `own`, one article's evidence that was added before, said; null when nothing is known. */
  homeOf(outlet: string | null, own: HomeEvidence | null): OutletHome | null {
    const learnt = outlet === null ? undefined : this.#learnt.get(outletKey(outlet));
    const extra = emptyTally();
    for (const { row, weight } of this.#statedFor(outlet)) tallyRow(extra, this.#gazetteer, row, weight, true);
    if (learnt !== undefined && own !== null && learnt.articles < ENOUGH_ARTICLES) {
      for (const { row, weight } of own) tallyRow(extra, this.#gazetteer, row, -weight, false);
    }
    const home = sumOf(learnt ?? emptyTally(), extra);
    return home.total > 1e-9 ? viewOf(home) : null;
  }

  /** The home that is known without any article: stated, or read off the web address. */
  statedHomeOf(outlet: string | null): OutletHome | null {
    const extra = emptyTally();
    for (const { row, weight } of this.#statedFor(outlet)) tallyRow(extra, this.#gazetteer, row, weight, true);
    return extra.total > 1e-9 ? viewOf(sumOf(emptyTally(), extra)) : null;
  }

  toJson(): unknown {
    return [...this.#learnt].map(([outlet, { articles, rows }]) => [outlet, articles, [...rows]]);
  }

  /** Adds what `toJson` of another ledger holds. */
  addJson(json: unknown): void {
    for (const [outlet, articles, rows] of json as [string, number, [number, number][]][]) {
      const tally = this.#learnt.get(outlet) ?? emptyTally();
      tally.articles += articles;
      for (const [row, weight] of rows) tallyRow(tally, this.#gazetteer, row, weight, false);
      this.#learnt.set(outlet, tally);
    }
  }

  #statedFor(outlet: string | null): HomeEvidence {
    const rows: { row: number; weight: number }[] = [];
    const own = outlet === null ? undefined : this.#stated.get(outletKey(outlet));
    if (own !== undefined) rows.push({ row: own, weight: STATED_WEIGHT });
    if (this.#forAll !== NO_ROW) rows.push({ row: this.#forAll, weight: STATED_WEIGHT });
    const country = outlet === null ? NO_ROW : this.#countryOfAddress(outlet);
    if (country !== NO_ROW) rows.push({ row: country, weight: ADDRESS_WEIGHT });
    return rows;
  }

  #countryOfAddress(outlet: string): number {
    const ending = /\.([a-z]{2})$/.exec(outletKey(outlet))?.[1];
    if (ending === undefined || SOLD_ENDINGS.has(ending)) return NO_ROW;
    return this.#gazetteer.countryRowOf(ending === 'uk' ? 'GB' : ending.toUpperCase());
  }
}

type Sums = { readonly total: number; readonly large: HomeTally; readonly small: HomeTally };

/** Two tallies seen as one: the outlet's, which may be large and is not copied, and a small one with stated homes and what is left out. */
const sumOf = (large: HomeTally, small: HomeTally): Sums => ({ total: large.total + small.total, large, small });

function viewOf({ total, large, small }: Sums): OutletHome {
  const share = (weight: number): number => Math.max(0, weight) / (Math.max(0, total) + SHRINK);
  const both = (kind: 'admin1' | 'country' | 'rows', row: number): number =>
    (large[kind].get(row) ?? 0) + (small[kind].get(row) ?? 0);
  return {
    shareOfAdmin1: (row) => share(both('admin1', row)),
    shareOfCountry: (row) => share(both('country', row)),
    shareAround: (lng, lat) => share(weightAround(large, lng, lat) + weightAround(small, lng, lat)),
    timesOfRow: (row) => Math.max(0, both('rows', row)),
  };
}

/** "https://www.Example.com/news" and "example.com" are one outlet. */
function outletKey(outlet: string): string {
  return outlet
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#].*$/, '');
}
