import { type ColumnArray, openColumnFile, writeColumnFile } from '../../model/columnFile.ts';
import type { Shelf } from '../shelf.ts';
import type { Linked } from './link.ts';
import type { LinkRows } from './linkRows.ts';

/** What a build linked: the findings that the reports are of, in their order, and how many reports each has. */
export type LastLinked = {
  readonly findings: readonly string[];
  readonly counts: Uint32Array;
  readonly linked: Linked;
};

const NAME = 'linked';
const VERSION = 2;

/** What is kept as texts and lists. */
type Lists = Pick<LastLinked, 'findings'> &
  Pick<Linked, 'texts' | 'ties' | 'joined'> &
  Pick<Linked['groups'], 'ids' | 'keys'> & { readonly rowColumns: readonly string[] };

/** Puts what a build linked on the shelf, for the next one. */
export function keepLinked({ findings, counts, linked }: LastLinked, shelf: Shelf): void {
  const { groups, rows, texts, ranked, candidates, ties, joined } = linked;
  const { ids, keys, ...grouped } = groups;
  const lists: Lists = { findings, texts, ties, joined, ids, keys, rowColumns: Object.keys(rows) };
  const arrays: Record<string, ColumnArray> = { counts, ranked, ...grouped, ...candidates, ...rows };
  shelf.put(NAME, writeColumnFile(VERSION, arrays, lists));
}

/** What the latest build linked; null where there is none. */
export function lastLinked(shelf: Shelf): LastLinked | null {
  const bytes = shelf.get(NAME);
  const opened = bytes === null ? null : openColumnFile(bytes, VERSION);
  if (opened?.kind !== 'opened') return null;
  const { findings, texts, ties, joined, ids, keys, rowColumns } = opened.tables as Lists;
  const u32 = (name: string): Uint32Array => opened.arrays.get(name) as Uint32Array;
  return {
    findings,
    counts: u32('counts'),
    linked: {
      groups: { ids, groupOf: u32('groupOf'), order: u32('order'), keys, firsts: u32('firsts') },
      rows: Object.fromEntries(rowColumns.map((name) => [name, opened.arrays.get(name)!])) as unknown as LinkRows,
      candidates: {
        some: u32('some'),
        others: u32('others'),
        references: opened.arrays.get('references') as Float64Array,
      },
      ...{ texts, ranked: u32('ranked'), ties, joined },
    },
  };
}
