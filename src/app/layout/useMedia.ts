import { useSyncExternalStore } from 'react';

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}

/** Paper is as narrow as it likes: what is printed has one layout. */
export const useIsWide = (): boolean => useMedia('(min-width: 1024px), print');

/** Whether the lists of the legend stand side by side on the map (860 px, `map.css`) beside the column of 380 px. */
export const useHasRoomForLegend = (): boolean => useMedia('(min-width: 1240px), print');
