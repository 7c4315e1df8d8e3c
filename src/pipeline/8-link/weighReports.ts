import { DAY_BASES, DAY_PRECISIONS, PLACE_KINDS, PLACE_ROLES, UNKNOWN_DAY } from '../../model/columns.ts';
import type { DayBasis, DayPrecision } from '../../model/day.ts';
import type { PlaceId } from '../../model/place.ts';
import { Chains } from './chains.ts';
import type { LinkPlace } from './linkable.ts';
import type { LinkRows } from './linkRows.ts';
import type { WordRanks } from './wordRanks.ts';

/** The place by which a report is compared. `unit`: the name of the first-level unit that it is, or lies in. */
export type Anchor = Pick<LinkPlace, 'id' | 'kind' | 'country' | 'lng' | 'lat' | 'radiusKm'> & {
  readonly unit: string | null;
};

/** The words of one report. */
type WeighedWords = {
  /** Ranks of rarity, rarest first, so that two lists merge like sorted ones. */
  readonly words: Int32Array;
  /** Weight of each word; the squares sum to 1. */
  readonly weights: Float64Array;
};

/** A report as the comparison sees it. */
export type Weighed = WeighedWords & {
  readonly article: string;
  readonly category: string;
  /** First and last possible day as days since 1970; both null when nothing dates it. */
  readonly from: number | null;
  readonly to: number | null;
  readonly precision: DayPrecision;
  readonly basis: DayBasis;
  readonly anchor: Anchor;
  readonly ways: readonly Pick<LinkPlace, 'id' | 'role'>[];
  /** Number of its sentence in the run's order of its article, so that neighbours are 1 apart. */
  readonly ordinal: number;
};

/** What is told of all reports. `articleOf`: the article of a row. */
export type Weighing = {
  readonly rows: LinkRows;
  readonly texts: readonly string[];
  readonly ranks: WordRanks;
  readonly articleOf: (row: number) => string;
};

/** Reports for comparison, in the order of the rows. Their words are weighed when asked for, since most reports meet no other. */
export function weighReports(weighing: Weighing): readonly Weighed[] {
  const run: Run = { ...weighing, ordinalOf: ordinalsOf(weighing) };
  const reports: Weighed[] = [];
  for (let row = 0; row < weighing.rows.place.length; row++) reports.push(new RowReport(row, run));
  return reports;
}

type Run = Weighing & { readonly ordinalOf: (row: number) => number };

class RowReport implements Weighed {
  readonly from: number | null;
  readonly to: number | null;
  private readonly row: number;
  private readonly run: Run;
  private own: WeighedWords | null = null;
  private place: Anchor | null = null;

  constructor(row: number, run: Run) {
    const { from, to } = run.rows;
    const isDated = from[row] !== UNKNOWN_DAY;
    this.from = isDated ? from[row]! : null;
    this.to = isDated ? to[row]! : null;
    this.row = row;
    this.run = run;
  }

  get words(): Int32Array {
    this.own ??= wordsOf(this.row, this.run);
    return this.own.words;
  }

  get weights(): Float64Array {
    this.own ??= wordsOf(this.row, this.run);
    return this.own.weights;
  }

  get anchor(): Anchor {
    this.place ??= anchorOf(this.row, this.run);
    return this.place;
  }

  get article(): string {
    return this.run.articleOf(this.row);
  }

  get category(): string {
    return this.run.texts[this.run.rows.category[this.row]!]!;
  }

  get precision(): DayPrecision {
    return DAY_PRECISIONS[this.run.rows.precision[this.row]!]!;
  }

  get basis(): DayBasis {
    return DAY_BASES[this.run.rows.basis[this.row]!]!;
  }

  get ways(): Weighed['ways'] {
    const { rows, texts } = this.run;
    const { wayStart, wayPlace, wayRole } = rows;
    const ways: Weighed['ways'][number][] = [];
    for (let at = wayStart[this.row]!; at < wayStart[this.row + 1]!; at++)
      ways.push({ id: texts[wayPlace[at]!]! as PlaceId, role: PLACE_ROLES[wayRole[at]!]! });
    return ways;
  }

  get ordinal(): number {
    return this.run.ordinalOf(this.row);
  }
}

function anchorOf(row: number, { rows, texts }: Run): Anchor {
  const textOf = (number: number): string | null => (number === 0 ? null : texts[number - 1]!);
  return {
    id: texts[rows.place[row]!]! as PlaceId,
    kind: PLACE_KINDS[rows.kind[row]!]!,
    country: textOf(rows.country[row]!),
    unit: textOf(rows.unit[row]!),
    ...{ lng: rows.lng[row]!, lat: rows.lat[row]!, radiusKm: rows.radiusKm[row]! },
  };
}

function wordsOf(row: number, { rows, ranks: { rankOf, weightOf } }: Run): WeighedWords {
  const words = Int32Array.from(rows.word.subarray(rows.wordStart[row]!, rows.wordStart[row + 1]!));
  for (let at = 0; at < words.length; at++) words[at] = rankOf[words[at]!]!;
  words.sort();
  return { words, weights: unitWeights(words, weightOf) };
}

/** The weights of words, so that their squares sum to 1. */
function unitWeights(words: Int32Array, weightOf: Float64Array): Float64Array {
  const weights = new Float64Array(words.length);
  let sum = 0;
  for (let at = 0; at < words.length; at++) {
    const weight = weightOf[words[at]!]!;
    weights[at] = weight;
    sum += weight * weight;
  }
  const length = Math.sqrt(sum) || 1;
  for (let at = 0; at < words.length; at++) weights[at]! /= length;
  return weights;
}

/** How many different starts of reports of the same article lie before a report: worked out article by article, when asked for. */
function ordinalsOf({ rows: { start }, articleOf }: Weighing): (row: number) => number {
  let ofArticle: Chains<string> | null = null;
  let asked = 0;
  const rowsOf = (article: string): number[] => {
    if (++asked <= FEW_ARTICLES) return rowsWith(article, start.length, articleOf);
    ofArticle ??= chainsOf(start.length, articleOf);
    return ofArticle.of(article);
  };
  const ordinals = new Int32Array(start.length).fill(-1);
  const number = (own: number[]): void => {
    own.sort((a, b) => start[a]! - start[b]!);
    let ordinal = 0;
    for (let at = 0; at < own.length; at++) {
      if (at > 0 && start[own[at]!] !== start[own[at - 1]!]) ordinal++;
      ordinals[own[at]!] = ordinal;
    }
  };
  return (row) => {
    if (ordinals[row] === -1) number(rowsOf(articleOf(row)));
    return ordinals[row]!;
  };
}

/** After an edit few are asked for: to look for the rows of so many articles takes less than to put all rows in chains. */
const FEW_ARTICLES = 4;

function rowsWith(article: string, count: number, articleOf: Weighing['articleOf']): number[] {
  const own: number[] = [];
  for (let row = 0; row < count; row++) if (articleOf(row) === article) own.push(row);
  return own;
}

function chainsOf(count: number, articleOf: Weighing['articleOf']): Chains<string> {
  const ofArticle = new Chains<string>();
  for (let row = 0; row < count; row++) ofArticle.add(articleOf(row), row);
  return ofArticle;
}
