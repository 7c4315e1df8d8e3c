import { create } from 'zustand';

/** How far the search is: it reads the texts only once somebody searches. */
export type SearchStatus = 'idle' | 'reading' | 'ready' | 'failed';

export const useSearchState = create<{ status: SearchStatus }>()(() => ({ status: 'idle' }));
