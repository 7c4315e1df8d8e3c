import { contentHash, joinParts } from '../../../model/contentHash.ts';
import type { ArticleEntry, EventId } from '../../../model/event.ts';
import type { Original } from '../../8-link/foldCopies.ts';
import { type EventContext, makeEvent, nextId } from '../../8-link/makeEvent.ts';
import { endsGroup } from '../../collect/endsGroup.ts';
import { readBook, writeBook } from '../../collect/headBook.ts';
import { type StoredReport, wholeReport } from '../../collect/storedReport.ts';
import type { Shelf } from '../../shelf.ts';
import { reportRows } from './reportRows.ts';
import { type EventHead, lyingEvent, packEvent, type ShelvedEvent, unpackEvent } from './shelvedEvent.ts';

type Happening = readonly Original<StoredReport>[];

/** What events are made with. */
export type EventMaking = {
  readonly context: EventContext;
  readonly articles: ReadonlyMap<string, ArticleEntry>;
  readonly shelf: Shelf;
};

/**
 * Makes the events of the happenings, and puts them on the shelf as they will be written. Those that an earlier build put there, of the very
 * same reports, are not made again. Out: sorted by id, all ids different: the same events as `linkReports` gives.
 */
export function shelveEvents(happenings: readonly Happening[], making: EventMaking): ShelvedEvent[] {
  const events: { readonly happening: Happening; readonly event: ShelvedEvent }[] = [];
  let group: Named[] = [];
  for (const [index, happening] of happenings.entries()) {
    const name = nameOf(happening, null);
    group.push({ happening, name, id: null });
    if (!endsGroup(name, group.length) && index + 1 < happenings.length) continue;
    for (const [at, event] of shelveGroup(group, making).entries()) events.push({ ...group[at]!, event });
    group = [];
  }
  return separate(events, making).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** `id`: the event's own where null. */
type Named = { readonly happening: Happening; readonly name: string; readonly id: EventId | null };

function shelveGroup(group: readonly Named[], making: EventMaking): ShelvedEvent[] {
  const { shelf } = making;
  const names = group.map(({ name }) => name);
  const book = readBook<EventHead>(names, shelf);
  if (book !== null) return book.map(({ name, head, table }) => lyingEvent(name, head, table));
  const things = group.map((one) => ({ name: one.name, packed: shelve(one, making) }));
  writeBook(names, things, shelf);
  return things.map(({ name, packed }) => unpackEvent(name, packed));
}

/** Out: the event as it lies on the shelf now. */
function shelve({ happening, name, id }: Named, { context, articles, shelf }: EventMaking): Uint8Array {
  const known = shelf.get(name);
  if (known !== null) return known;
  const originals = happening.map(({ report, copies }) => ({
    report: wholeReport(report, shelf),
    copies: copies.map((copy) => wholeReport(copy, shelf)),
  }));
  const made = makeEvent(originals, context);
  const event = id === null ? made : { ...made, id };
  const reports = originals.map(({ report }) => report);
  const packed = packEvent(event, reportRows(event, reports, articles));
  shelf.put(name, packed);
  return packed;
}

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
function separate(
  events: readonly { readonly happening: Happening; readonly event: ShelvedEvent }[],
  making: EventMaking,
): ShelvedEvent[] {
  const byId = new Map<
    EventId,
    { readonly key: string; readonly happening: Happening; readonly event: ShelvedEvent }[]
  >();
  for (const { happening, event } of events) {
    const same = byId.get(event.id);
    const entry = { key: '', happening, event };
    if (same === undefined) byId.set(event.id, [entry]);
    else same.push(entry);
  }
  return [...byId].flatMap(([id, same]) => {
    if (same.length === 1) return [same[0]!.event];
    const keyed = same.map((entry) => ({ ...entry, key: entry.happening.map(({ report }) => report.id).join(' ') }));
    return keyed
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ happening, event }, times) => (times === 0 ? event : shelveAs(nextId(id, times), happening, making)));
  });
}

function shelveAs(id: EventId, happening: Happening, making: EventMaking): ShelvedEvent {
  const name = nameOf(happening, id);
  return unpackEvent(name, shelve({ happening, name, id }, making));
}
