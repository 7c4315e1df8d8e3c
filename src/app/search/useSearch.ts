import { useEffect } from 'react';
import { useLoaded } from '../load/useLoaded.ts';
import { useAppStore } from '../state/store.ts';
import type { Found, Search } from './searchIndex.ts';
import { useSearchState } from './searchState.ts';

/**
 * Keeps the found events in step with the words in the box. The index and its library are fetched at the first word; while the texts are read, what is found
 * grows part by part.
 */
export function useSearch(): void {
  const loaded = useLoaded();
  const text = useAppStore((state) => state.filter.text.trim());
  const setTextMatches = useAppStore((state) => state.setTextMatches);
  useEffect(() => {
    if (text === '') {
      setTextMatches(null);
      return;
    }
    const show = ({ events, share }: Found): void => {
      useSearchState.setState({ status: share < 1 ? 'reading' : 'ready', share });
      if (share === 1 || events.length > 0) setTextMatches(events); // nothing yet is not nothing at all
    };
    if (useSearchState.getState().status !== 'ready') useSearchState.setState({ status: 'reading', share: 0 });
    return following(
      import('./searchIndex.ts').then(({ searchIndexOf }) => searchIndexOf(loaded)),
      text,
      show,
      () => useSearchState.setState({ status: 'failed' }),
    );
  }, [loaded, text, setTextMatches]);
}

/** Asks now and whenever more has been read. Out: ends that. */
function following(coming: Promise<Search>, text: string, show: (found: Found) => void, fail: () => void): () => void {
  let stop: () => void = () => undefined;
  let isCurrent = true;
  const begin = (search: Search): Promise<void> => {
    const ask = (): Promise<void> => search.find(text).then((found) => (isCurrent ? show(found) : undefined));
    if (isCurrent) stop = search.onPart(() => void ask().catch(fail));
    return ask();
  };
  coming.then(begin).catch(fail);
  return () => {
    isCurrent = false;
    stop();
  };
}
