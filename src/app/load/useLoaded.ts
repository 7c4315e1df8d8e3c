import type { Loaded } from '../state/loadSlice.ts';
import { useAppStore } from '../state/store.ts';

/** The data, for components that are shown only once it is there. */
export function useLoaded(): Loaded {
  const load = useAppStore((state) => state.load);
  if (load.status !== 'ready') throw new Error(`data asked for while ${load.status}`);
  return load;
}
