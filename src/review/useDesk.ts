import { useStore } from 'zustand';
import { type DeskState, deskStore } from './deskStore.ts';

/** Part of the desk's state; the component is drawn again when that part changes. */
export const useDesk = <T>(choose: (state: DeskState) => T): T => useStore(deskStore, choose);
