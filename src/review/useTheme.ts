import { useSyncExternalStore } from 'react';
import type { MapTheme } from '../map/eventMap.ts';

const dark = '(prefers-color-scheme: dark)';

function subscribe(listener: () => void): () => void {
  const query = matchMedia(dark);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Light or dark, as the system says. */
export const useTheme = (): MapTheme =>
  useSyncExternalStore(subscribe, () => (matchMedia(dark).matches ? 'dark' : 'light'));
