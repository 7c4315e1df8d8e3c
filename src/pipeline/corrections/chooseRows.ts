import type { Decision } from '../../model/correction.ts';
import type { RuledCorrection } from './corrections.ts';

/** What a row has a say in. Of all rows about one name and one matter, one rules. */
export type Matter = 'place' | 'role' | 'day' | 'category' | 'hide' | 'event' | 'status';

const MATTERS: Readonly<Record<Decision, Matter>> = {
  place: 'place',
  'not-a-place': 'place',
  role: 'role',
  day: 'day',
  category: 'category',
  hide: 'hide',
  merge: 'event',
  split: 'event',
  checked: 'status',
  help: 'status',
};

export const matterOf = ({ decision }: RuledCorrection): Matter => MATTERS[decision];

/** The rows that rule over one name: the closer to it the stronger (this one, all of the article, of the outlet, everywhere), then the later. */
export class RulingRows {
  private readonly rows = new Map<Matter, RuledCorrection>();
  private readonly given: RuledCorrection[] = [];

  add(row: RuledCorrection): void {
    this.given.push(row);
    const known = this.rows.get(matterOf(row));
    if (known === undefined || closeness(row) > closeness(known) || isLater(row, known))
      this.rows.set(matterOf(row), row);
  }

  /** Every row that was added, overruled ones too. */
  all(): readonly RuledCorrection[] {
    return this.given;
  }

  /** The row that rules in a matter; undefined where none does or the last gave it back to the machine. */
  of(matter: Matter): RuledCorrection | undefined {
    const row = this.rows.get(matter);
    return row?.ruling.kind === 'machine' ? undefined : row;
  }
}

const isLater = (row: RuledCorrection, known: RuledCorrection): boolean =>
  closeness(row) === closeness(known) && row.line > known.line;

/** Is one name meant, and not every such name? */
export const isOfOneName = ({ quote, before, after }: RuledCorrection): boolean =>
  quote !== '' || before !== '' || after !== '';

function closeness(row: RuledCorrection): number {
  if (isOfOneName(row)) return 3;
  if (row.article !== '*') return 2;
  return row.outlet === '' ? 0 : 1;
}
