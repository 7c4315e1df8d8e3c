import { readLink, writeLink } from '../../query/urlState.ts';
import { isEmbeddedPage } from '../layout/isEmbeddedPage.ts';
import { readRemembered } from './remembered.ts';
import { type AppState, useAppStore } from './store.ts';

/** Browsers refuse more than about 100 history changes in 30 s. */
const WRITE_EVERY_MS = 350;

/**
 * Keeps the hash and the store the same. Everything replaces the entry of the history, but opening an event adds one,
 * so that Back closes it. Returns how to stop.
 */
export function startLinkSync(page: Window): () => void {
  applyHash(page);
  let timer = 0;
  let openBefore = useAppStore.getState().openEvent;

  const write = (how: 'pushState' | 'replaceState') => {
    page.clearTimeout(timer);
    timer = 0;
    const hash = linkOf(useAppStore.getState());
    if (hash === page.location.hash) return;
    page.history[how](null, '', hash || page.location.pathname + page.location.search);
  };
  const onChange = (state: AppState) => {
    const isOpened = state.openEvent !== null && state.openEvent !== openBefore;
    openBefore = state.openEvent;
    if (isOpened && openOf(page) !== state.openEvent) write('pushState');
    else if (timer === 0) timer = page.setTimeout(() => write('replaceState'), WRITE_EVERY_MS);
  };
  const onHash = () => {
    page.clearTimeout(timer);
    timer = 0;
    applyHash(page);
  };
  const stop = useAppStore.subscribe(onChange);
  page.addEventListener('popstate', onHash);
  return () => {
    stop();
    page.removeEventListener('popstate', onHash);
  };
}

/** The hash that restores what the reader sees now. */
export function linkOf({ view, filter, openEvent, highlighted, focus, theme, language }: AppState): string {
  const places = focus.kind === 'place' ? [focus.id] : [];
  return writeLink({ view, filter, openEvent, highlighted, places, theme, language });
}

const openOf = (page: Window) => readLink(page.location.hash).openEvent;

function applyHash(page: Window): void {
  const { view, filter, openEvent, highlighted, places, theme, language } = readLink(page.location.hash);
  const kept = isEmbeddedPage ? { theme: 'system' as const, language: null } : readRemembered();
  const [place] = places;
  useAppStore.setState({
    ...(view === null ? {} : { view }),
    filter,
    openEvent,
    highlighted,
    focus: place === undefined ? { kind: 'all' } : { kind: 'place', id: place },
    theme: theme === 'system' ? kept.theme : theme,
    language: language ?? kept.language,
  });
}
