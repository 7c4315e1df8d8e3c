import type { StateCreator } from 'zustand';
import type { EventId } from '../../model/event.ts';
import type { Focus } from '../../query/focusEvents.ts';

export type SelectionSlice = {
  readonly openEvent: EventId | null;
  readonly highlighted: readonly EventId[];
  readonly focus: Focus;
  readonly open: (id: EventId) => void;
  readonly closeEvent: () => void;
  readonly setFocus: (focus: Focus) => void;
};

export const createSelectionSlice: StateCreator<SelectionSlice> = (set) => ({
  openEvent: null,
  highlighted: [],
  focus: { kind: 'all' },
  open: (openEvent) => set({ openEvent }),
  closeEvent: () => set({ openEvent: null }),
  setFocus: (focus) => set({ focus, openEvent: null }),
});
