import { contentHash, joinParts } from '../../../model/contentHash.ts';
import type { ArticleEntry, EventId, EventRecord } from '../../../model/event.ts';
import type { Original } from '../../8-link/foldCopies.ts';
import { type EventContext, makeEvent, nextId } from '../../8-link/makeEvent.ts';
import { type StoredReport, wholeReport } from '../../collect/storedReport.ts';
import type { Shelf } from '../../shelf.ts';
import { type EventTable, EventTableMaker } from './eventTable.ts';
import { joinTables } from './joinTables.ts';
import { keepTable, lastTable } from './keptTable.ts';
import { packEvent, unpackEvent } from './packEvent.ts';
import { reportRows } from './reportRows.ts';

type Happening = readonly Original<StoredReport>[];

/** What events are made with. */
export type EventMaking = {
  readonly context: EventContext;
  readonly articles: ReadonlyMap<string, ArticleEntry>;
  readonly shelf: Shelf;
};

/**
 * Makes the events of the happenings, and puts them on the shelf as they will be written. Those that the latest build made of the very
 * same reports are not made again, and those that come out as it made them have its rows: an edit may leave what a report says. Out:
 * sorted by id, all ids different: the same events as `linkReports` gives.
 */
export function shelveEvents(happenings: readonly Happening[], making: EventMaking): EventTable {
  const { shelf } = making;
  const kept = lastTable(shelf) ?? new EventTableMaker().table();
  const rowOf = new Map(kept.names.map((name, row) => [name, row]));
  const made = new EventTableMaker();
  const madeIds: EventId[] = [];
  const shelve: Shelve = (happening, id) => {
    const name = nameOf(happening, id);
    const row = rowOf.get(name);
    if (row !== undefined && shelf.holds(name)) return { id: kept.rows.ids[row]!, row };
    const { event, packed, isNew } = eventOf(happening, name, id, making);
    if (isNew) shelf.put(name, packed);
    const same = rowOfId(kept, event.id);
    if (same !== null && isEqual(packed, shelf.get(kept.names[same]!))) return { id: event.id, row: same };
    madeIds.push(event.id);
    return { id: event.id, row: ~made.add(name, event, packed) };
  };
  const lying = happenings.map((happening) => shelve(happening, null));
  separate(lying, happenings, shelve);
  const isSame = madeIds.length === 0 && lying.length === kept.names.length;
  if (isSame) return kept;
  const order = Int32Array.from(sortById(lying, kept.names.length), ({ row }) => row);
  const table = joinTables(kept, made.table(), order);
  keepTable(table, shelf);
  return { ...table, last: { table: kept, rowOf: order.map((row) => Math.max(row, -1)) } };
}

/** An event by its row: in the table of the latest build, or `~row` in the one of those made now. */
type Lying = { readonly id: EventId; readonly row: number };

/** Finds or makes the event of a happening. `id`: its own where null. */
type Shelve = (happening: Happening, id: EventId | null) => Lying;

function eventOf(
  happening: Happening,
  name: string,
  id: EventId | null,
  { context, articles, shelf }: EventMaking,
): { readonly event: EventRecord; readonly packed: Uint8Array; readonly isNew: boolean } {
  const known = shelf.get(name);
  if (known !== null) return { event: unpackEvent(known), packed: known, isNew: false };
  const originals = happening.map(({ report, copies }) => ({
    report: wholeReport(report, shelf),
    copies: copies.map((copy) => wholeReport(copy, shelf)),
  }));
  const made = makeEvent(originals, context);
  const event = id === null ? made : { ...made, id };
  const reports = originals.map(({ report }) => report);
  return { event, packed: packEvent(event, reportRows(event, reports, articles)), isNew: true };
}

/** The row of the event with this id in a table, which is sorted by id; null where there is none. */
function rowOfId({ rows: { ids } }: EventTable, id: EventId): number | null {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ids[middle]! < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id ? low : null;
}

const isEqual = (one: Uint8Array, other: Uint8Array | null): boolean =>
  one.length === other?.length && one.every((byte, at) => byte === other[at]);

/** Reports are named by all that an event is made of. */
function nameOf(happening: Happening, id: EventId | null): string {
  const [first] = happening;
  if (happening.length === 1 && first!.copies.length === 0 && id === null) return `v${first!.report.content}`;
  const parts = happening.flatMap(({ report, copies }) => [
    ...[report.content, copies.length],
    ...copies.map(({ content }) => content),
  ]);
  return `v${contentHash(joinParts([id, ...parts]))}`;
}

/** Two events whose first words, places and days are the same get ids of their own, by order of content. */
function separate(lying: Lying[], happenings: readonly Happening[], shelve: Shelve): void {
  const first = new Map<EventId, number>();
  const repeated = new Map<EventId, number[]>();
  for (const [index, { id }] of lying.entries()) {
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else repeated.set(id, [...(repeated.get(id) ?? [before]), index]);
  }
  for (const [id, same] of repeated) {
    const keyed = same.map((index) => ({ index, key: happenings[index]!.map(({ report }) => report.id).join(' ') }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
    for (const [times, { index }] of keyed.entries())
      if (times > 0) lying[index] = shelve(happenings[index]!, nextId(id, times));
  }
}

/** Rows of the latest build are in order of their ids: only the others are sorted. */
function sortById(lying: readonly Lying[], keptCount: number): Lying[] {
  const kept = new Array<Lying | null>(keptCount).fill(null);
  for (const one of lying) if (one.row >= 0) kept[one.row] = one;
  const fresh = lying.filter(({ row }) => row < 0).sort((a, b) => (a.id < b.id ? -1 : 1));
  const sorted: Lying[] = [];
  let next = 0;
  for (const one of kept) {
    if (one === null) continue;
    while (next < fresh.length && fresh[next]!.id < one.id) sorted.push(fresh[next++]!);
    sorted.push(one);
  }
  return [...sorted, ...fresh.slice(next)];
}
