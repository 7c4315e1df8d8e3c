import { useEffect } from 'react';
import { useLoaded } from '../load/useLoaded.ts';
import { useAppStore } from '../state/store.ts';
import { useSearchState } from './searchState.ts';

/** Keeps the found events in step with the words in the box. The index and its library are fetched at the first word. */
export function useSearch(): void {
  const loaded = useLoaded();
  const text = useAppStore((state) => state.filter.text.trim());
  const setTextMatches = useAppStore((state) => state.setTextMatches);
  useEffect(() => {
    if (text === '') {
      setTextMatches(null);
      return;
    }
    let isCurrent = true;
    if (useSearchState.getState().status !== 'ready') useSearchState.setState({ status: 'reading' });
    import('./searchIndex.ts')
      .then(({ searchIndexOf }) => searchIndexOf(loaded))
      .then((search) => search(text))
      .then(
        (events) => {
          useSearchState.setState({ status: 'ready' });
          if (isCurrent) setTextMatches(events);
        },
        () => useSearchState.setState({ status: 'failed' }),
      );
    return () => {
      isCurrent = false;
    };
  }, [loaded, text, setTextMatches]);
}
