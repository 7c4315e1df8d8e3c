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

  constructor(large: HomeTally, small: HomeTally) {
    this.large = large;
    this.small = small;
    this.total = Math.max(0, large.total + small.total) + SHRINK;
  }

  shareOfAdmin1(row: number): number {
    return this.share(this.large.admin1.of(row) + this.small.admin1.of(row));
  }

  shareOfCountry(row: number): number {
    return this.share(this.large.country.of(row) + this.small.country.of(row));
  }

  shareAround(cell: number): number {
    return this.share(weightAround(this.large, cell) + weightAround(this.small, cell));
  }

  timesOfRow(row: number): number {
    return coarseTimes(Math.max(0, this.large.rows.of(row) + this.small.rows.of(row)));
  }

  private share(weight: number): number {
    return coarseShare(Math.max(0, weight) / this.total);
  }
}
