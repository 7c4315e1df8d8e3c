import { useEffect } from 'react';
import { printPage } from '../dialogs/printPage.ts';
import { useAppStore } from '../state/store.ts';

/** "/" goes to the search, "?" shows the keys, Escape goes back one step. Typing in a field is left alone. */
export function useShortcuts(showHelp: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isPrintKey(event)) {
        event.preventDefault(); // the browser would print at once, before the map's picture is there
        void printPage(window);
        return;
      }
      const isTaken = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey;
      if (isTaken || (event.key !== 'Escape' && isTyping(event.target))) return;
      if (event.key === 'Escape') goBack();
      if (event.key === '?') showHelp();
      if (event.key === '/') focusSearch(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [showHelp]);
}

function focusSearch(event: KeyboardEvent): void {
  event.preventDefault(); // or the slash would be typed into the box
  document.getElementById('search')?.focus();
}

/** Out of the event, then out of the place. An open dialog closes itself first. */
function goBack(): void {
  if (document.querySelector('dialog[open]') !== null) return;
  const { openEvent, focus, closeEvent, setFocus } = useAppStore.getState();
  if (openEvent !== null) closeEvent();
  else if (focus.kind !== 'all') setFocus({ kind: 'all' });
}

const isPrintKey = ({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'p';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.matches('input:not([type=range],[type=checkbox],[type=radio]), textarea, select') ||
    target.isContentEditable);
