import type { ColumnEvent } from '../../model/columnEvent.ts';

/** Of how many sources the reports of these events and their copies are: what the page counts. */
export function countSources(events: readonly Pick<ColumnEvent, 'reports'>[]): number {
  const sources = new Set<string>();
  for (const { reports } of events)
    for (const { source, copies = [] } of reports) {
      sources.add(source);
      for (const copy of copies) sources.add(copy.source);
    }
  return sources.size;
}
