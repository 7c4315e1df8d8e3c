import { useSyncExternalStore } from 'react';

let isBetween = false;

/** Whether the page is being laid out for paper. Browsers say it by events, by the media query, or both, and not in the same order. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isBetween || matchMedia('print').matches);
}

function subscribe(listener: () => void): () => void {
  const say = (now: boolean) => () => {
    isBetween = now;
    listener();
  };
  const [before, after] = [say(true), say(false)];
  const media = matchMedia('print');
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  media.addEventListener('change', listener);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
    media.removeEventListener('change', listener);
  };
}
