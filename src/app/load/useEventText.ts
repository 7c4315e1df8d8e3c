import { useSyncExternalStore } from 'react';
import type { EventText } from '../../model/explorerFiles.ts';
import { useLoaded } from './useLoaded.ts';

/** Title and quotes of an event; null while its chunk is on its way, and for good if the chunk is not to be had. */
export function useEventText(event: number): EventText | null {
  const { texts, explorer } = useLoaded();
  const chunk = useSyncExternalStore(texts.subscribe, () => texts.look(Math.floor(event / explorer.textChunk)));
  return chunk.kind === 'here' ? (chunk.value.events[event % explorer.textChunk] ?? null) : null;
}
