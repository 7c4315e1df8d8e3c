import type { StateCreator } from 'zustand';
import type { EventId } from '../../model/event.ts';
import type { Focus } from '../../query/focusEvents.ts';

export type SelectionSlice = {
  readonly openEvent: EventId | null;
  readonly highlighted: readonly EventId[];
  readonly focus: Focus;
  /** Index of the event whose row is under the pointer: its mark stands out. */
  readonly pointed: number | null;
  /** Events of the mark under the pointer, ascending: their rows stand out. */
  readonly pointedOnMap: readonly number[];
  readonly open: (id: EventId) => void;
  readonly point: (event: number | null) => void;
  readonly pointMark: (events: readonly number[]) => void;
  readonly closeEvent: () => void;
  readonly setFocus: (focus: Focus) => void;
};

export const createSelectionSlice: StateCreator<SelectionSlice> = (set) => ({
  openEvent: null,
  highlighted: [],
  focus: { kind: 'all' },
  pointed: null,
  pointedOnMap: [],
  open: (openEvent) => set({ openEvent, pointed: null, pointedOnMap: [] }),
  point: (pointed) => set({ pointed }),
  pointMark: (pointedOnMap) => set({ pointedOnMap }),
  closeEvent: () => set({ openEvent: null }),
  setFocus: (focus) => set({ focus, openEvent: null, pointedOnMap: [] }),
});
