import { listedOf } from '../state/derived.ts';
import { useAppStore } from '../state/store.ts';
import { MOST_PRINTED } from './printedRows.ts';

/** Prints the page once the words of every event that goes on paper are here. What cannot be had is left out. */
export async function printPage(page: Window): Promise<void> {
  const state = useAppStore.getState();
  if (state.load.status === 'ready') {
    const { texts, details, explorer } = state.load;
    const listed = listedOf(state).subarray(0, MOST_PRINTED);
    const files = (size: number) => [...new Set(Array.from(listed, (event) => Math.floor(event / size)))];
    await Promise.all([
      ...files(explorer.textChunk).map((file) => texts.fetch(file)),
      ...files(explorer.detailChunk).map((file) => details.fetch(file)),
    ]);
  }
  page.print();
}
