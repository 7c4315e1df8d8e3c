import type { StateCreator } from 'zustand';
import type { EventId } from '../../model/event.ts';
import type { Focus } from '../../query/focusEvents.ts';

export type SelectionSlice = {
  readonly openEvent: EventId | null;
  readonly highlighted: readonly EventId[];
  readonly focus: Focus;
  /** Index of the event whose row is under the pointer: its mark stands out. */
  readonly pointed: number | null;
  readonly open: (id: EventId) => void;
  readonly point: (event: number | null) => void;
  readonly closeEvent: () => void;
  readonly setFocus: (focus: Focus) => void;
};

export const createSelectionSlice: StateCreator<SelectionSlice> = (set) => ({
  openEvent: null,
  highlighted: [],
  focus: { kind: 'all' },
  pointed: null,
  open: (openEvent) => set({ openEvent, pointed: null }),
  point: (pointed) => set({ pointed }),
  closeEvent: () => set({ openEvent: null }),
  setFocus: (focus) => set({ focus, openEvent: null }),
});
