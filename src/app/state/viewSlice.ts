import type { StateCreator } from 'zustand';
import type { MapBounds, MapFailure, MapView } from '../../map/eventMap.ts';

/** How far up the narrow layout's sheet is. */
export type SheetStop = 'peek' | 'half' | 'full';

export type ViewSlice = {
  /** Null until the map or a link says. */
  readonly view: MapView | null;
  readonly bounds: MapBounds | null;
  readonly mapFailure: MapFailure | null;
  readonly sheet: SheetStop;
  readonly setView: (view: MapView, bounds: MapBounds) => void;
  readonly setMapFailure: (failure: MapFailure | null) => void;
  readonly setSheet: (sheet: SheetStop) => void;
};

export const createViewSlice: StateCreator<ViewSlice> = (set) => ({
  view: null,
  bounds: null,
  mapFailure: null,
  sheet: 'half',
  setView: (view, bounds) => set({ view, bounds }),
  setMapFailure: (mapFailure) => set({ mapFailure }),
  setSheet: (sheet) => set({ sheet }),
});
