import { contentHash, joinParts } from '../../../model/contentHash.ts';
import type { EventId } from '../../../model/event.ts';
import { nextId } from '../../8-link/makeEvent.ts';
import { ByteRoom } from '../../collect/byteRoom.ts';
import { type EventTable, EventTableMaker } from './eventTable.ts';
import { joinTables } from './joinTables.ts';
import { keepTable, lastTable } from './keptTable.ts';
import { type EventMaking, type Happening, type MadeEvent, makeEvents, type WantedEvent } from './makeEvents.ts';
import { unpackEvent } from './packEvents.ts';

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
  const room = new ByteRoom();
  const add = (name: string, { event, packed }: MadeEvent): Lying => {
    const same = rowOfId(kept, event.id);
    if (same !== null && isEqual(packed, shelf.get(kept.names[same]!))) return { id: event.id, row: same };
    madeIds.push(event.id);
    return { id: event.id, row: ~made.add(name, event, packed) };
  };
  const shelve: Shelve = (some, id) => {
    const wanted: (WantedEvent & { readonly at: number })[] = [];
    const lying = some.map((happening, at): Lying => {
      const name = nameOf(happening, id);
      const row = rowOf.get(name);
      if (row !== undefined && shelf.holds(name)) return { id: kept.rows.ids[row]!, row };
      wanted.push({ happening, name, id, at });
      return NOWHERE;
    });
    for (const [index, event] of eventsOf(wanted, making, room).entries())
      lying[wanted[index]!.at] = add(wanted[index]!.name, event);
    room.clear();
    return lying;
  };
  const lying = batchesOf(happenings).flatMap((batch) => shelve(batch, null));
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
/** Until its event is found or made. */
const NOWHERE: Lying = { id: '' as EventId, row: -1 };

/** Finds or makes the events of some happenings. `id`: of each; its own where null. */
type Shelve = (some: readonly Happening[], id: EventId | null) => Lying[];

/** How many events, and at most how many reports where an event has no more, are made at a time. */
const BATCH_EVENTS = 48;
const BATCH_REPORTS = 96;

function batchesOf(happenings: readonly Happening[]): Happening[][] {
  const batches: Happening[][] = [];
  let [batch, reports]: [Happening[], number] = [[], 0];
  for (const happening of happenings) {
    const count = happening.reduce((sum, { copies }) => sum + 1 + copies.length, 0);
    if (batch.length === BATCH_EVENTS || (batch.length > 0 && reports + count > BATCH_REPORTS)) {
      batches.push(batch);
      [batch, reports] = [[], 0];
    }
    batch.push(happening);
    reports += count;
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

/** Reads the events that lie on the shelf, and makes and puts there the others. */
function eventsOf(wanted: readonly WantedEvent[], making: EventMaking, room: ByteRoom): MadeEvent[] {
  const { shelf } = making;
  const known = wanted.map(({ name }): MadeEvent | null => {
    const packed = shelf.get(name);
    return packed === null ? null : { event: unpackEvent(packed), packed };
  });
  const missing = wanted.filter((_, at) => known[at] === null);
  const made = makeEvents(missing, making, room);
  for (let at = 0; at < missing.length; at++) shelf.put(missing[at]!.name, made[at]!.packed);
  let next = 0;
  return known.map((event) => event ?? made[next++]!);
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
      if (times > 0) [lying[index]] = shelve([happenings[index]!], nextId(id, times)) as [Lying];
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
