import {
  type EmbedFilters,
  type FrameMessage,
  type HostMessage,
  parseHostMessage,
  sealed,
} from '../../model/embedMessage.ts';
import type { EventId } from '../../model/event.ts';
import { columnsOf, summaryOf } from '../state/derived.ts';
import { linkOf } from '../state/linkSync.ts';
import { type AppState, useAppStore } from '../state/store.ts';
import { announceHeight } from './announceHeight.ts';

/**
 * Speaks with the page around an embedded explorer. The first `hello` from the parent window fixes the origin that is answered;
 * before it nothing is said but the height and that the page is awake, and whatever comes from another window or origin is ignored.
 */
export function startEmbedBridge(page: Window): void {
  const host = page.parent;
  if (host === page) return;
  let hostOrigin: string | null = null;
  let before: AppState | null = null;

  const say = (message: FrameMessage) => {
    if (hostOrigin !== null) host.postMessage(sealed(message), hostOrigin === 'null' ? '*' : hostOrigin);
  };
  const tell = (state: AppState) => {
    if (hostOrigin === null || state.load.status === 'loading') return;
    for (const message of newsOf(state, before)) say(message);
    before = state;
  };
  page.addEventListener('message', (event: MessageEvent) => {
    if (event.source !== host || (hostOrigin !== null && event.origin !== hostOrigin)) return;
    const message = parseHostMessage(event.data);
    if (message === null) return;
    if (message.type === 'hello') {
      hostOrigin = event.origin;
      before = null;
      tell(useAppStore.getState());
    } else if (hostOrigin !== null) obey(message);
  });
  useAppStore.subscribe(tell);
  host.postMessage(sealed({ type: 'awake' }), '*'); // says nothing that a stranger could use
  announceHeight(page, (heightPx) => say({ type: 'height', heightPx }));
}

/** What the host has not heard yet. */
function newsOf(state: AppState, before: AppState | null): FrameMessage[] {
  if (state.load.status === 'failed')
    return [{ type: 'error', message: `The map's data cannot be shown: ${state.load.failure.kind}.` }];
  if (state.load.status === 'loading') return [];
  const { explorer, columns } = state.load;
  const isFirst = before === null || before.load !== state.load;
  const news: FrameMessage[] = isFirst ? [{ type: 'ready', title: explorer.title ?? '', events: columns.count }] : [];
  if (isFirst || linkOf(state) !== linkOf(before)) news.push({ type: 'state', hash: linkOf(state) });
  if (isFirst || state.openEvent !== before.openEvent) news.push({ type: 'select', event: state.openEvent });
  if (isFirst || state.filter !== before.filter)
    news.push({ type: 'filter', shown: summaryOf(state).events, total: columns.count });
  return news;
}

function obey(message: Exclude<HostMessage, { type: 'hello' }>): void {
  const state = useAppStore.getState();
  switch (message.type) {
    case 'select':
      if (message.event === null) state.closeEvent();
      else state.open(message.event as EventId);
      break;
    case 'theme':
      state.setTheme(message.theme);
      break;
    case 'filters':
      chooseFilters(state, message.filters);
      break;
  }
}

/** A host names what to show; the store holds what is hidden, so that an outlet added tomorrow starts visible to readers. */
function chooseFilters(state: AppState, { from, to, sources, categories }: EmbedFilters): void {
  const dates = state.filter.dates.kind === 'range' ? state.filter.dates : { from: null, to: null };
  if (from !== undefined || to !== undefined) {
    const range = { from: from === undefined ? dates.from : from, to: to === undefined ? dates.to : to };
    state.setDates(range.from === null && range.to === null ? { kind: 'all' } : { kind: 'range', ...range });
  }
  if (state.load.status !== 'ready') return;
  const columns = columnsOf(state);
  if (sources !== undefined)
    state.hideSources(
      others(
        columns.sources.map(({ id }) => id),
        sources,
      ),
    );
  if (categories !== undefined)
    state.hideCategories(
      others(
        columns.categories.map(({ id }) => id),
        categories,
      ),
    );
}

function others<Id extends string>(all: readonly Id[], shown: readonly string[] | null): Id[] {
  return shown === null ? [] : all.filter((id) => !shown.includes(id));
}
