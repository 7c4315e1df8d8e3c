import { type Day, dayNumber } from '../../model/day.ts';
import { isArea } from '../../model/place.ts';
import { Chains } from './chains.ts';
import type { Linkable, LinkPlace } from './linkable.ts';
import { type WeighedWords, WordWeights } from './wordWeights.ts';

/** A report as the comparison sees it. */
export type Weighed = WeighedWords & {
  readonly report: Linkable;
  /** First and last possible day as days since 1970; both null when nothing dates it. */
  readonly from: number | null;
  readonly to: number | null;
  /** Fine places before areas; the place of happening before the ones left or reached. */
  readonly anchor: LinkPlace;
  /** Number of its sentence in the run's order of its article, so that neighbours are 1 apart. */
  readonly ordinal: number;
};

/** A story published on a day without saying when may tell of the two days before. */
const DAYS_BEFORE_PUBLISHED = 2;

/**
 * Prepares reports for comparison. In: reports in a fixed order. Out: the same order. Their words are weighed when asked for, without the
 * place's own name, for the place is compared by id.
 */
export function weighReports(reports: readonly Linkable[]): readonly Weighed[] {
  const words = new WordWeights(reports);
  const ordinalOf = ordinalsOf(reports);
  const numberOf = dayNumbers();
  return reports.map((report, index) => new LazyReport(report, index, spanOf(report, numberOf), { words, ordinalOf }));
}

/** What is asked of all reports when it is needed. */
type Run = { readonly words: WordWeights; readonly ordinalOf: (index: number) => number };

class LazyReport implements Weighed {
  readonly report: Linkable;
  readonly from: number | null;
  readonly to: number | null;
  readonly anchor: LinkPlace;
  private readonly index: number;
  private readonly run: Run;
  private own: WeighedWords | null = null;

  constructor(report: Linkable, index: number, { from, to }: Span, run: Run) {
    this.report = report;
    this.from = from;
    this.to = to;
    this.anchor = anchorOf(report);
    this.index = index;
    this.run = run;
  }

  get ordinal(): number {
    return this.run.ordinalOf(this.index);
  }

  get words(): Int32Array {
    this.own ??= this.run.words.of(this.index);
    return this.own.words;
  }

  get weights(): Float64Array {
    this.own ??= this.run.words.of(this.index);
    return this.own.weights;
  }
}

type Span = Pick<Weighed, 'from' | 'to'>;

const UNDATED: Span = { from: null, to: null };

function spanOf({ day }: Linkable, numberOf: (day: Day) => number): Span {
  const { from, to, basis } = day;
  if (from === null || to === null) return UNDATED;
  return { from: numberOf(from) - (basis === 'published' ? DAYS_BEFORE_PUBLISHED : 0), to: numberOf(to) };
}

/** `dayNumber` that works each day out once. */
function dayNumbers(): (day: Day) => number {
  const known = new Map<Day, number>();
  return (day) => {
    const number = known.get(day) ?? dayNumber(day);
    known.set(day, number);
    return number;
  };
}

const ROLE_ORDER = { where: 0, to: 1, from: 2 } as const;

function anchorOf({ places, id }: Linkable): LinkPlace {
  const [first] =
    places.length === 1
      ? places
      : [...places].sort(
          (a, b) =>
            Number(isArea(a.kind)) - Number(isArea(b.kind)) ||
            ROLE_ORDER[a.role] - ROLE_ORDER[b.role] ||
            a.start - b.start,
        );
  if (first === undefined) throw new Error(`report ${id} has no place`);
  return first;
}

/** How many different starts of reports of the same article lie before a report: worked out article by article, when asked for. */
function ordinalsOf(reports: readonly Linkable[]): (index: number) => number {
  let ofArticle: Chains<string> | null = null;
  const ordinals = new Int32Array(reports.length).fill(-1);
  const startOf = (index: number): number => reports[index]!.start;
  const number = (own: number[]): void => {
    own.sort((a, b) => startOf(a) - startOf(b));
    let ordinal = 0;
    for (let at = 0; at < own.length; at++) {
      if (at > 0 && startOf(own[at]!) !== startOf(own[at - 1]!)) ordinal++;
      ordinals[own[at]!] = ordinal;
    }
  };
  return (index) => {
    ofArticle ??= chainsOf(reports);
    if (ordinals[index] === -1) number(ofArticle.of(reports[index]!.article));
    return ordinals[index]!;
  };
}

function chainsOf(reports: readonly Linkable[]): Chains<string> {
  const ofArticle = new Chains<string>();
  for (let index = 0; index < reports.length; index++) ofArticle.add(reports[index]!.article, index);
  return ofArticle;
}
