import type { ArticleEntry, EventId, EventRecord } from '../../../model/event.ts';
import type { Report } from '../../../model/report.ts';
import type { Original } from '../../8-link/foldCopies.ts';
import { type EventContext, makeEvent } from '../../8-link/makeEvent.ts';
import type { ByteRoom } from '../../collect/byteRoom.ts';
import { type StoredReport, wholeReport } from '../../collect/storedReport.ts';
import type { Shelf } from '../../shelf.ts';
import { packEvents } from './packEvents.ts';
import { reportRows } from './reportRows.ts';

export type Happening = readonly Original<StoredReport>[];

/** What events are made with. */
export type EventMaking = {
  readonly context: EventContext;
  readonly articles: ReadonlyMap<string, ArticleEntry>;
  readonly shelf: Shelf;
};

/** An event that is to be made. `name`: of the packed one on the shelf; `id`: its own where null. */
export type WantedEvent = { readonly happening: Happening; readonly name: string; readonly id: EventId | null };

/** An event, and the same packed: `packEvents`. */
export type MadeEvent = { readonly event: EventRecord; readonly packed: Uint8Array };

/**
 * Makes events of the words of their reports. Each step is done for all before the next: what it runs through is larger than what a processor
 * keeps at hand. `room`: where the packed ones lie.
 */
export function makeEvents(
  wanted: readonly WantedEvent[],
  { context, articles, shelf }: EventMaking,
  room: ByteRoom,
): MadeEvent[] {
  const told = wanted.map(({ happening }) => happening.map((original) => wholeOriginal(original, shelf)));
  const events = told.map((originals, index): EventRecord => {
    const event = makeEvent(originals, context);
    const { id } = wanted[index]!;
    return id === null ? event : { ...event, id };
  });
  const rows = events.map((event, index) => reportRows(event, told[index]!.map(reportOf), articles));
  const packed = packEvents(events, rows, room);
  return events.map((event, index) => ({ event, packed: packed[index]! }));
}

const wholeOriginal = ({ report, copies }: Original<StoredReport>, shelf: Shelf): Original<Report> => ({
  report: wholeReport(report, shelf),
  copies: copies.map((copy) => wholeReport(copy, shelf)),
});

const reportOf = ({ report }: Original<Report>): Report => report;
