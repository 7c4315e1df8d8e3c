import { type RefObject, useEffect } from 'react';
import { mapPicture } from '../map/mapPicture.ts';

/**
 * Puts a light picture of the map into `pane` while the page is printed, however the reader started that: what WebGL drew is gone by the time that a browser lays
 * the page out for paper. Painted within the event, since nothing is waited for after it. Without a map the rest is printed.
 */
export function usePrintedMap(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let picture: HTMLCanvasElement | null = null;
    const remove = () => {
      picture?.remove();
      picture = null;
    };
    const put = () => {
      remove();
      picture = takePicture();
      if (picture === null) return;
      picture.className = 'print-map';
      pane.current?.prepend(picture);
    };
    addEventListener('beforeprint', put, FIRST);
    addEventListener('afterprint', remove);
    return () => {
      remove();
      removeEventListener('beforeprint', put, FIRST);
      removeEventListener('afterprint', remove);
    };
  }, [pane]);
}

/** Before anything else answers the event and the map is laid out anew. */
const FIRST = { capture: true };

function takePicture(): HTMLCanvasElement | null {
  try {
    return mapPicture.current?.('light') ?? null;
  } catch {
    return null; // no canvas, or the graphics system took the map away
  }
}
