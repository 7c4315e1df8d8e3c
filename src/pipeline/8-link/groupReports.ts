import type { Linkable } from './linkable.ts';
import { placesIn } from './placesIn.ts';
import { sameKey } from './sameKey.ts';

/** Reports of the same words, places and day, together: a story that 5,000 outlets print is compared once. */
export type Groups = {
  /** Of each report its id and its group. */
  readonly ids: readonly string[];
  readonly groupOf: Uint32Array;
  /** Reports in the order of their ids. */
  readonly order: Uint32Array;
  /** Of each group its `sameKey` and its first report. Groups are in the order of the ids of these. */
  readonly keys: readonly string[];
  readonly firsts: Uint32Array;
};

/** Groups reports. `was`: for each its number among those of `last`, rising; -1 where it was not among them. Those that were are not asked. */
export function groupReports(reports: readonly Linkable[], was: Int32Array, last: Groups): Groups {
  const ids = reports.map((report, number) => (was[number] === -1 ? report.id : last.ids[was[number]!]!));
  const order = orderOf(ids, was, last.order);
  const keyOf = freshKeys(reports, was);
  const lastOf = groupsWith(keyOf, last.keys);
  const groupOf = new Uint32Array(reports.length);
  const [keys, firsts]: [string[], number[]] = [[], []];
  const groupOfLast = new Int32Array(last.keys.length).fill(-1);
  const groupOfKey = new Map<string, number>();
  for (const report of order) {
    const key = keyOf[report]!;
    const lastGroup = key === null ? last.groupOf[was[report]!]! : lastOf.get(key);
    const known = lastGroup === undefined ? groupOfKey.get(key!) : groupOfLast[lastGroup]!;
    const group = known === undefined || known === -1 ? keys.length : known;
    groupOf[report] = group;
    if (group < keys.length) continue;
    keys.push(key ?? last.keys[lastGroup!]!);
    firsts.push(report);
    if (lastGroup === undefined) groupOfKey.set(key!, group);
    else groupOfLast[lastGroup] = group;
  }
  return { ids, groupOf, order, keys, firsts: Uint32Array.from(firsts) };
}

/** Reports by id; those of one id as they come. Most stand in `lastOrder` already, and to sort what is nearly sorted takes little. */
function orderOf(ids: readonly string[], was: Int32Array, lastOrder: Uint32Array): Uint32Array {
  const nowOf = placesIn(was, lastOrder.length);
  const byId = (a: number, b: number): number => (ids[a]! < ids[b]! ? -1 : ids[a]! > ids[b]! ? 1 : a - b);
  const order: number[] = [];
  for (const number of lastOrder) if (nowOf[number] !== -1) order.push(nowOf[number]!);
  for (let number = 0; number < was.length; number++) if (was[number] === -1) order.push(number);
  return Uint32Array.from(order.sort(byId));
}

/** The keys of the reports that are asked; null for the others. */
const freshKeys = (reports: readonly Linkable[], was: Int32Array): readonly (string | null)[] =>
  reports.map((report, number) => (was[number] === -1 ? (report.same ?? sameKey(report)) : null));

/** The groups that have one of these keys. */
function groupsWith(wanted: readonly (string | null)[], keys: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (keys.length === 0) return found;
  const isWanted = new Set(wanted);
  for (let group = 0; group < keys.length; group++) if (isWanted.has(keys[group]!)) found.set(keys[group]!, group);
  return found;
}
