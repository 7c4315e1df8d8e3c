import { useEffect } from 'react';
import { deskStore } from './deskStore.ts';
import { accept, chooseCandidate, part } from './deskVerbs.ts';
import { latinKey } from './latinKey.ts';
import type { DeskKey } from './text/deskTexts.ts';
import type { Told } from './text/told.ts';

type Verb = () => unknown;

const state = deskStore.getState;

const aboutName = (key: DeskKey): Told => ({ key, values: { name: state().item?.text ?? '' } });

/** What each key does while nothing else is asked. Letters work in any case. */
const VERBS: Readonly<Record<string, Verb>> = {
  Enter: accept,
  ArrowDown: () => state().step(1),
  ArrowUp: () => state().step(-1),
  ArrowRight: () => state().stepMention(1),
  ArrowLeft: () => state().stepMention(-1),
  Home: () => state().goTo(0),
  End: () => state().goTo(Number.MAX_SAFE_INTEGER),
  x: () => state().decide('not-a-place', '', aboutName('deskSaidNoPlace')),
  n: () => state().decide('help', '', aboutName('deskSaidHelp')),
  h: () => state().decideOne('hide', '', { key: 'deskSaidHidden' }),
  s: part,
  u: () => state().undo(),
  o: () => state().turnScope(),
  r: () => state().ask('role'),
  p: () => state().ask('place'),
  g: () => state().ask('draw'),
  d: () => state().ask('day'),
  c: () => state().ask('category'),
  j: () => state().ask('merge'),
  w: () => state().ask('why'),
  '?': () => state().ask('keys'),
};

/** Gives the desk its keys, on a keyboard of any script. In a field, keys type; a browser's own shortcuts stay its own. */
export function useDeskKeys(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const verb = verbFor(event);
      if (verb === undefined) return;
      event.preventDefault();
      if (!event.repeat || event.key.startsWith('Arrow')) verb();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function verbFor(event: KeyboardEvent): Verb | undefined {
  const { ctrlKey, metaKey, altKey, target } = event;
  if (ctrlKey || metaKey || altKey || isTyping(target)) return undefined;
  const key = latinKey(event);
  if (key === 'Escape') return () => state().ask(null);
  if (state().asking !== null || (key === 'Enter' && isOtherButton(target))) return undefined;
  if (/^[1-9]$/u.test(key)) return () => chooseCandidate(Number(key) - 1);
  return VERBS[key];
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

/** Enter on a control that has the focus presses it. */
const isOtherButton = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, summary, a') !== null;
