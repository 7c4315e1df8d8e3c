import { type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import { RecentMap } from '../recentMap.ts';
import { addressName } from './addressName.ts';
import type { HomeEvidence } from './homeEvidence.ts';
import { clearTally, emptyTally, type HomeTally, tallyRow } from './homeTally.ts';
import type { OutletHome } from './outletHome.ts';
import { addToRecord, emptyRecord } from './outletRecord.ts';
import { SeenHome } from './seenHome.ts';
import { type SettledOutlet, settleOutlet } from './settleOutlet.ts';

/** A home that someone wrote down: `row` is a settlement, a first-level unit or a country. */
export type StatedHome = { readonly outlet: string; readonly row: number };

/** Evidence that lies somewhere, and is read when the home of its outlet is asked for. */
export type LyingEvidence = { readonly evidence: () => HomeEvidence };

/** A stated home weighs as much as this many names in articles. */
const STATED_WEIGHT = 12;
/** A country guessed from the outlet's web address ("….co.uk") weighs as much as this many names. */
const ADDRESS_WEIGHT = 3;
/** Articles of one outlet after which more evidence changes nothing worth the time. */
const ENOUGH_ARTICLES = 400;
/** So many outlets are remembered with what is known of them without an article. */
const MAX_STATED_HOMES = 10_000;
/** Rows that the names of an article may mean, roughly: only room is made by it. */
const ROWS_AN_ARTICLE = 48;
/** Two-letter endings that are sold to anyone, so they say nothing about a country. */
const SOLD_ENDINGS = new Set('ai am cc co eu fm gg io la ly me nu sh to tv vc ws'.split(' '));

/**
 * Learns where outlets are at home from the input itself, and answers with the article in question left out, so that no article
 * confirms itself.
 *
 * Use, for a file or a folder: in a first pass `learnHome(article, gazetteer, ledger, biasRow)` for each article; in the second,
 * `geoparseArticle(article, gazetteer, { homes: ledger, biasRow })`. A pipe is read once: only stated homes and web addresses count.
 * The same articles in the same order make the same ledger. Of evidence that lies elsewhere it keeps what was made of it, and not the names.
 */
export class HomeLedger {
  readonly #gazetteer: Gazetteer;
  /** All that was told of each outlet, in the order it came. */
  readonly #told = new Map<string, (HomeEvidence | LyingEvidence)[]>();
  readonly #settled = new Map<string, SettledOutlet>();
  readonly #stated = new Map<string, number>();
  readonly #statedHomes = new Map<string | null, OutletHome | null>();
  readonly #forAll: number;
  /** What is stated and what is left out, for the article at hand: an article has few names, and four tables of its own would cost more. */
  readonly #extra = emptyTally(ROWS_AN_ARTICLE);

  /** `forAll` leans every outlet, known or not, to one place (`--home "Norilsk"`); `NO_ROW` for none. */
  constructor(gazetteer: Gazetteer, stated: readonly StatedHome[] = [], forAll: number = NO_ROW) {
    this.#gazetteer = gazetteer;
    this.#forAll = forAll;
    for (const { outlet, row } of stated) this.#stated.set(outletKey(outlet), row);
  }

  /** True when more articles of this outlet would not change its home: a first pass may skip them. */
  knowsEnough(outlet: string): boolean {
    return (this.#told.get(outletKey(outlet))?.length ?? 0) >= ENOUGH_ARTICLES;
  }

  add(outlet: string, evidence: HomeEvidence | LyingEvidence): void {
    if (this.knowsEnough(outlet)) return;
    const key = outletKey(outlet);
    this.#settled.delete(key);
    const told = this.#told.get(key);
    if (told === undefined) this.#told.set(key, [evidence]);
    else told.push(evidence);
  }

  /**
   * The outlet's home; null when nothing is known. `own` names one article that was added before, with the weights of its names: what
   * they said is left out. Null leaves nothing out. Valid until the next call.
   */
  homeOf(outlet: string | null, own: ReadonlyMap<string, number> | null): OutletHome | null {
    const learnt = outlet === null ? null : this.#settledOf(outletKey(outlet));
    if (learnt === null) return this.statedHomeOf(outlet);
    const extra = this.#extra;
    clearTally(extra);
    this.#state(extra, outlet);
    const isPart = extra.rows.size === 0;
    if (own !== null && outlet !== null && !this.knowsEnough(outlet)) {
      this.#leaveOut(extra, learnt, own);
    }
    return learnt.tally.total + extra.total > 1e-6 ? new SeenHome(learnt.tally, extra, isPart) : null;
  }

  /** The home that is known without any article: stated, or read off the web address. */
  statedHomeOf(outlet: string | null): OutletHome | null {
    const known = this.#statedHomes.get(outlet);
    if (known !== undefined) return known;
    const home = this.#readStatedHome(outlet);
    if (this.#statedHomes.size >= MAX_STATED_HOMES) this.#statedHomes.clear();
    this.#statedHomes.set(outlet, home);
    return home;
  }

  #readStatedHome(outlet: string | null): OutletHome | null {
    const extra = emptyTally();
    this.#state(extra, outlet);
    const name = outlet === null ? null : addressName(outletKey(outlet), this.#gazetteer);
    name?.rows.forEach((row, index) => {
      tallyRow(extra, this.#gazetteer, row, name.weight * name.shares[index]!, false);
    });
    return extra.total > 1e-9 ? new SeenHome(emptyTally(), extra, false) : null;
  }

  #settledOf(key: string): SettledOutlet | null {
    const known = this.#settled.get(key);
    if (known !== undefined) return known;
    const told = this.#told.get(key);
    if (told === undefined) return null;
    const settled = this.#settle(key, told);
    this.#settled.set(key, settled);
    return settled;
  }

  /** A record begins with what the outlet's address says. */
  #settle(key: string, told: readonly (HomeEvidence | LyingEvidence)[]): SettledOutlet {
    const record = emptyRecord();
    const name = addressName(key, this.#gazetteer);
    if (name !== null) addToRecord(record, [name]);
    for (const one of told) addToRecord(record, 'evidence' in one ? one.evidence() : one);
    return settleOutlet(record, this.#gazetteer);
  }

  #leaveOut(extra: HomeTally, { meanings }: SettledOutlet, own: ReadonlyMap<string, number>): void {
    const { numberOf, starts, rows, shares } = meanings;
    for (const [name, weight] of own) {
      const number = numberOf.of(name);
      if (number === -1) continue;
      for (let at = starts[number]!; at < starts[number + 1]!; at++)
        tallyRow(extra, this.#gazetteer, rows[at]!, -weight * shares[at]!, false);
    }
  }

  #state(extra: HomeTally, outlet: string | null): void {
    const own = outlet === null ? undefined : this.#stated.get(outletKey(outlet));
    if (own !== undefined) tallyRow(extra, this.#gazetteer, own, STATED_WEIGHT, true);
    if (this.#forAll !== NO_ROW) tallyRow(extra, this.#gazetteer, this.#forAll, STATED_WEIGHT, true);
    const country = outlet === null ? NO_ROW : this.#countryOfAddress(outlet);
    if (country !== NO_ROW) tallyRow(extra, this.#gazetteer, country, ADDRESS_WEIGHT, true);
  }

  #countryOfAddress(outlet: string): number {
    const ending = /\.([a-z]{2})$/.exec(outletKey(outlet))?.[1];
    if (ending === undefined || SOLD_ENDINGS.has(ending)) return NO_ROW;
    return this.#gazetteer.countryRowOf(ending === 'uk' ? 'GB' : ending.toUpperCase());
  }
}

/** Outlets are asked for several times an article, and come again. */
const keys = new RecentMap<string, string>(1 << 10);

/** "https://www.Example.com/news" and "example.com" are one outlet. */
function outletKey(outlet: string): string {
  const known = keys.get(outlet);
  if (known !== undefined) return known;
  const key = readKey(outlet);
  keys.set(outlet, key);
  return key;
}

function readKey(outlet: string): string {
  return outlet
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#].*$/, '');
}
