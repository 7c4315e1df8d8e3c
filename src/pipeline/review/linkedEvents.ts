import type { EventRecord } from '../../model/event.ts';
import type { ReviewEvent } from '../../model/review.ts';
import { nearEvents } from './nearEvents.ts';

/** So many reports are joined anew after every decision without the editor feeling it. */
const LINKED_AT_ONCE = 1500;

/**
 * The events that the reports of a desk make. A few reports are joined anew after every decision; of many, which take seconds, only when
 * the editor decides about events or asks for them. Until then what is told of an event is as it was.
 */
export class LinkedEvents {
  private readonly link: () => readonly EventRecord[];
  private events: readonly EventRecord[] = [];
  private ofReport: ReadonlyMap<string, EventRecord> = new Map();
  private isOld = true;

  constructor(link: () => readonly EventRecord[]) {
    this.link = link;
    this.linkNow();
  }

  /** Reports have changed. `isAboutEvents`: the editor waits for what becomes of the events. */
  change(isAboutEvents: boolean): void {
    this.isOld = true;
    if (isAboutEvents || this.ofReport.size <= LINKED_AT_ONCE) this.linkNow();
  }

  /** The event of a report; null for a report that is new since the events were linked. */
  of(report: string): EventRecord | null {
    return this.ofReport.get(report) ?? null;
  }

  near(report: string): readonly ReviewEvent[] {
    if (this.isOld) this.linkNow();
    const event = this.of(report);
    return event === null ? [] : nearEvents(event, this.events);
  }

  private linkNow(): void {
    this.events = this.link();
    this.ofReport = new Map(this.events.flatMap((event) => event.reports.map(({ id }) => [id, event])));
    this.isOld = false;
  }
}
