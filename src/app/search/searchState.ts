import { create } from 'zustand';

/** How far the search is: it reads the texts only once somebody searches. */
export type SearchStatus = 'idle' | 'reading' | 'ready' | 'failed';

/** `share`: how much of the texts, 0 to 1, what is shown was found in. */
export const useSearchState = create<{ readonly status: SearchStatus; readonly share: number }>()(() => ({
  status: 'idle',
  share: 0,
}));
