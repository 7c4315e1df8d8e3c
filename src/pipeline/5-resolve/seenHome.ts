import { coarseShare, coarseTimes } from './coarseHome.ts';
import { type HomeTally, weightAround } from './homeTally.ts';
import type { OutletHome } from './outletHome.ts';

/** Added to the denominator of shares, in names, so that one short article makes no home. */
const SHRINK = 2;

/** Two tallies seen as one: the outlet's, which may be large and is not copied, and a small one with stated homes and what is left out. */
export class SeenHome implements OutletHome {
  private readonly large: HomeTally;
  private readonly small: HomeTally;
  private readonly total: number;
  private readonly isPart: boolean;

  /** `isPart`: the small one holds nothing but what is left out of the large one, so that it has nothing where that has nothing. */
  constructor(large: HomeTally, small: HomeTally, isPart: boolean) {
    this.isPart = isPart;
    this.large = large;
    this.small = small;
    this.total = Math.max(0, large.total + small.total) + SHRINK;
  }

  shareOfAdmin1(row: number): number {
    const all = this.large.admin1.of(row);
    return all === 0 && this.isPart ? 0 : this.share(all + this.small.admin1.of(row));
  }

  shareOfCountry(row: number): number {
    const all = this.large.country.of(row);
    return all === 0 && this.isPart ? 0 : this.share(all + this.small.country.of(row));
  }

  shareAround(cell: number): number {
    const all = weightAround(this.large, cell);
    return all === 0 && this.isPart ? 0 : this.share(all + weightAround(this.small, cell));
  }

  timesOfRow(row: number): number {
    const all = this.large.rows.of(row);
    return all === 0 && this.isPart ? 0 : coarseTimes(Math.max(0, all + this.small.rows.of(row)));
  }

  private share(weight: number): number {
    return coarseShare(Math.max(0, weight) / this.total);
  }
}
