import { useEffect } from 'react';
import { printPage } from '../print/printPage.ts';
import { useAppStore } from '../state/store.ts';

/** "/" goes to the search, "?" shows the keys, Escape goes back one step. Typing in a field is left alone. */
export function useShortcuts(showHelp: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isPrintKey(event)) startPrint(event);
      else if (!isTaken(event)) obey(event, showHelp);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [showHelp]);
}

/** The browser would print at once, before the words of every event are here. */
function startPrint(event: KeyboardEvent): void {
  event.preventDefault();
  void printPage(window);
}

function obey(event: KeyboardEvent, showHelp: () => void): void {
  if (event.key === 'Escape') goBack();
  if (event.key === '?') showHelp();
  if (event.key === '/') focusSearch(event);
}

/** By something that already answered, by the browser, or by a field that is being typed in. A text of several lines keeps Escape, too: it would be lost. */
const isTaken = ({ defaultPrevented, ctrlKey, metaKey, altKey, key, target }: KeyboardEvent): boolean =>
  defaultPrevented || ctrlKey || metaKey || altKey || (key === 'Escape' ? isLongText(target) : isTyping(target));

const isLongText = (target: EventTarget | null): boolean => target instanceof HTMLTextAreaElement;

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
