import { create } from 'zustand';

/** How to change to a newer build that waits; null while there is none. */
export const useNewBuild = create<{ use: (() => void) | null }>()(() => ({ use: null }));
