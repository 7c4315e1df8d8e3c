import { create } from 'zustand';
import { createFilterSlice, type FilterSlice } from './filterSlice.ts';
import { createLoadSlice, type LoadSlice } from './loadSlice.ts';
import { createPreferenceSlice, type PreferenceSlice } from './preferenceSlice.ts';
import { createSelectionSlice, type SelectionSlice } from './selectionSlice.ts';
import { createViewSlice, type ViewSlice } from './viewSlice.ts';

/** What the reader chose and what was loaded. Everything else is derived (`derived.ts`). */
export type AppState = FilterSlice & ViewSlice & SelectionSlice & PreferenceSlice & LoadSlice;

export const useAppStore = create<AppState>()((...create) => ({
  ...createFilterSlice(...create),
  ...createViewSlice(...create),
  ...createSelectionSlice(...create),
  ...createPreferenceSlice(...create),
  ...createLoadSlice(...create),
}));
