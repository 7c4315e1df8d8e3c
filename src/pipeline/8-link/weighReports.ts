import { dayNumber } from '../../model/day.ts';
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
  const ordinals = ordinalsOf(reports);
  return reports.map((report, index) => new LazyReport(report, index, ordinals[index]!, words));
}

class LazyReport implements Weighed {
  readonly report: Linkable;
  readonly from: number | null;
  readonly to: number | null;
  readonly anchor: LinkPlace;
  readonly ordinal: number;
  private readonly index: number;
  private readonly all: WordWeights;
  private own: WeighedWords | null = null;

  constructor(report: Linkable, index: number, ordinal: number, all: WordWeights) {
    const { from, to, basis } = report.day;
    const isDated = from !== null && to !== null;
    this.report = report;
    this.from = isDated ? dayNumber(from) - (basis === 'published' ? DAYS_BEFORE_PUBLISHED : 0) : null;
    this.to = isDated ? dayNumber(to) : null;
    this.anchor = anchorOf(report);
    this.ordinal = ordinal;
    this.index = index;
    this.all = all;
  }

  get words(): Int32Array {
    this.own ??= this.all.of(this.index);
    return this.own.words;
  }

  get weights(): Float64Array {
    this.own ??= this.all.of(this.index);
    return this.own.weights;
  }
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

/** How many different starts of reports of the same article lie before it. */
function ordinalsOf(reports: readonly Linkable[]): Int32Array {
  const ofArticle = new Chains<string>();
  for (const [index, { article }] of reports.entries()) ofArticle.add(article, index);
  const ordinals = new Int32Array(reports.length);
  const startOf = (index: number): number => reports[index]!.start;
  for (const own of ofArticle.several()) {
    own.sort((a, b) => startOf(a) - startOf(b));
    let ordinal = 0;
    for (let at = 1; at < own.length; at++) {
      if (startOf(own[at]!) !== startOf(own[at - 1]!)) ordinal++;
      ordinals[own[at]!] = ordinal;
    }
  }
  return ordinals;
}
