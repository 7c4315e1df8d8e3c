import type { EventRecord, Source } from '../../../model/event.ts';
import { mainPlace } from '../../../model/eventGeometry.ts';
import { isArea } from '../../../model/place.ts';
import type { ReportPlace } from '../../../model/report.ts';
import type { AlsoInput } from './alsoInput.ts';

/** What the exporters say alike of an event. */
export type EventFacts = {
  readonly event: EventRecord;
  /** The place it is shown at. */
  readonly place: ReportPlace;
  /** An area must not be drawn as a point. */
  readonly isArea: boolean;
  readonly categoryLabel: string;
  /** Names of the outlets, each once, in the order of the reports. */
  readonly outlets: readonly string[];
  /** "2 reports from 3 sources". */
  readonly counted: string;
};

/** Facts of every event, in the order given. */
export function eventFacts({ events, sources, categories }: AlsoInput): EventFacts[] {
  const nameOf = new Map(sources.map(({ id, name }: Source) => [id, name]));
  const labelOf = new Map(categories.map(({ id, label }) => [id, label]));
  return events.map((event) => {
    const place = mainPlace(event.places);
    const ids = event.reports.flatMap(({ source, copies = [] }) => [source, ...copies.map((copy) => copy.source)]);
    return {
      event,
      place,
      isArea: isArea(place.kind),
      categoryLabel: labelOf.get(event.category) ?? event.category,
      outlets: [...new Set(ids.map((id) => nameOf.get(id) ?? id))],
      counted: `${counted(event.reportCount, 'report')} from ${counted(event.sourceCount, 'source')}`,
    };
  });
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
