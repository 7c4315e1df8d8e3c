import { useMedia } from '../layout/useMedia.ts';
import { useAppStore } from '../state/store.ts';

/** Light or dark: what the reader chose, else what the system says. */
export function useResolvedTheme(): 'light' | 'dark' {
  const theme = useAppStore((state) => state.theme);
  const isDark = useMedia('(prefers-color-scheme: dark)');
  return theme === 'system' ? (isDark ? 'dark' : 'light') : theme;
}
