import { QUEUE_PAGE, type ReviewItem, type ReviewQueue, type ReviewStatus } from '../../model/review.ts';

/** Which stretch of the queue is wanted: that around an item, where it still is; else that from a place on. */
export type Wanted = { readonly around?: string | null; readonly from?: number };

type Page = Pick<ReviewQueue, 'items' | 'from' | 'total' | 'counts'>;

/** The queue of a desk, kept in order while names are decided: a decision costs one pass over the rows, never a new sort of all. */
export class QueueList {
  private rows: readonly ReviewItem[];
  private readonly counts: Record<ReviewStatus, number> = { open: 0, help: 0, checked: 0 };

  constructor(items: readonly ReviewItem[]) {
    this.rows = [...items].sort(byWorth);
    for (const { status } of items) this.counts[status]++;
  }

  /** Puts the items of some articles in the place of what those had. */
  replace(articles: ReadonlySet<string>, items: readonly ReviewItem[]): void {
    const fresh = [...items].sort(byWorth);
    const rows: ReviewItem[] = [];
    let next = 0;
    for (const row of this.rows) {
      if (articles.has(row.article)) {
        this.counts[row.status]--;
        continue;
      }
      while (next < fresh.length && byWorth(fresh[next]!, row) < 0) rows.push(fresh[next++]!);
      rows.push(row);
    }
    this.rows = [...rows, ...fresh.slice(next)];
    for (const { status } of fresh) this.counts[status]++;
  }

  page({ around = null, from = 0 }: Wanted): Page {
    const at = around === null ? -1 : this.rows.findIndex(({ id }) => id === around);
    const total = this.rows.length;
    const start = Math.max(0, Math.min(at === -1 ? from : at - QUEUE_PAGE / 2, total - QUEUE_PAGE));
    return { items: this.rows.slice(start, start + QUEUE_PAGE), from: start, total, counts: { ...this.counts } };
  }
}

const ORDER: Readonly<Record<ReviewStatus, number>> = { open: 0, help: 1, checked: 2 };

/** What a fix is worth most first; what needs help, and what is checked, behind. */
function byWorth(a: ReviewItem, b: ReviewItem): number {
  return (
    ORDER[a.status] - ORDER[b.status] ||
    b.worth - a.worth ||
    (a.article < b.article ? -1 : a.article > b.article ? 1 : a.starts[0]! - b.starts[0]!)
  );
}
