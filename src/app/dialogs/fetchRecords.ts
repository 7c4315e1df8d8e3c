import type { EventRecord } from '../../model/event.ts';
import type { Loaded } from '../state/loadSlice.ts';

/** Everything that is known of the given events (ascending). Throws with the reason when a chunk cannot be fetched. */
export async function fetchRecords({ details, explorer }: Loaded, events: Uint32Array): Promise<EventRecord[]> {
  const chunks = [...new Set(Array.from(events, (event) => Math.floor(event / explorer.detailChunk)))];
  const byChunk = new Map<number, readonly EventRecord[]>();
  for (const chunk of chunks) {
    const fetched = await details.fetch(chunk);
    if (fetched.kind !== 'here') throw new Error(fetched.kind === 'failed' ? fetched.detail : 'not fetched');
    byChunk.set(chunk, fetched.value.events);
  }
  return Array.from(
    events,
    (event) => byChunk.get(Math.floor(event / explorer.detailChunk))![event % explorer.detailChunk]!,
  );
}
