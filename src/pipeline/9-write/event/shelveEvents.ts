import { contentHash, joinParts } from '../../../model/contentHash.ts';
import type { ArticleEntry, EventId } from '../../../model/event.ts';
import type { Original } from '../../8-link/foldCopies.ts';
import { type EventContext, makeEvent, nextId } from '../../8-link/makeEvent.ts';
import { type StoredReport, wholeReport } from '../../collect/storedReport.ts';
import type { Shelf } from '../../shelf.ts';
import { reportRows } from './reportRows.ts';
import { packEvent, type ShelvedEvent, unpackEvent } from './shelvedEvent.ts';

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
  const events = happenings.map((happening) => ({ happening, event: shelve(happening, null, making) }));
  return separate(events, making).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** `id`: the event's own where null. */
function shelve(happening: Happening, id: EventId | null, { context, articles, shelf }: EventMaking): ShelvedEvent {
  const name = nameOf(happening, id);
  const known = shelf.get(name);
  if (known !== null) return unpackEvent(name, known);
  const originals = happening.map(({ report, copies }) => ({
    report: wholeReport(report, shelf),
    copies: copies.map((copy) => wholeReport(copy, shelf)),
  }));
  const made = makeEvent(originals, context);
  const event = id === null ? made : { ...made, id };
  const reports = originals.map(({ report }) => report);
  const packed = packEvent(event, reportRows(event, reports, articles));
  shelf.put(name, packed);
  return unpackEvent(name, packed);
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
      .map(({ happening, event }, times) => (times === 0 ? event : shelve(happening, nextId(id, times), making)));
  });
}
