import { PLACE_KINDS } from '../model/columns.ts';
import { type Day, parseDay } from '../model/day.ts';
import type { EventId, SourceId } from '../model/event.ts';
import { LANGUAGES, type Language } from '../model/language.ts';
import type { PlaceId, PlaceKind } from '../model/place.ts';
import type { CategoryId } from '../model/report.ts';
import { EVERYTHING, type EventFilter } from './eventFilter.ts';

export type LinkView = { readonly lng: number; readonly lat: number; readonly zoom: number };
export type ThemeChoice = 'system' | 'light' | 'dark';

/** Everything one link restores. */
export type LinkState = {
  /** Null lets the page choose: all events in view. */
  readonly view: LinkView | null;
  readonly filter: EventFilter;
  readonly openEvent: EventId | null;
  readonly highlighted: readonly EventId[];
  /** Places whose events alone are listed; empty for all. */
  readonly places: readonly PlaceId[];
  readonly theme: ThemeChoice;
  /** Null follows the reader's browser. */
  readonly language: Language | null;
};

export const EMPTY_LINK: LinkState = {
  view: null,
  filter: EVERYTHING,
  openEvent: null,
  highlighted: [],
  places: [],
  theme: 'system',
  language: null,
};

/** One key of the hash: how it is read (text that makes no sense changes nothing) and written (null leaves it out). */
type Key = {
  readonly name: string;
  readonly read: (text: string, state: LinkState) => LinkState;
  readonly write: (state: LinkState) => string | null;
};

const MAX_LIST = 200;
const MAX_TEXT = 200;

const KEYS: readonly Key[] = [
  {
    name: 'from',
    read: (text, state) => withRange(state, parseDay(text), rangeOf(state).to),
    write: (state) => rangeOf(state).from,
  },
  {
    name: 'to',
    read: (text, state) => withRange(state, rangeOf(state).from, parseDay(text)),
    write: (state) => rangeOf(state).to,
  },
  {
    name: 'undated',
    read: (text, state) => (text === '1' ? withFilter(state, { dates: { kind: 'undated' } }) : state),
    write: ({ filter }) => (filter.dates.kind === 'undated' ? '1' : null),
  },
  {
    name: 'hide-src',
    read: (text, state) => withFilter(state, { hiddenSources: new Set(readList(text) as SourceId[]) }),
    write: ({ filter }) => writeList([...filter.hiddenSources].sort()),
  },
  {
    name: 'hide-cat',
    read: (text, state) => withFilter(state, { hiddenCategories: new Set(readList(text) as CategoryId[]) }),
    write: ({ filter }) => writeList([...filter.hiddenCategories].sort()),
  },
  {
    name: 'hide-kind',
    read: (text, state) => withFilter(state, { hiddenKinds: new Set(readList(text).filter(isPlaceKind)) }),
    write: ({ filter }) => writeList([...filter.hiddenKinds].sort()),
  },
  {
    name: 'sure',
    read: (text, state) => withFilter(state, { minConfidence: Math.round(readNumber(text, 0, 100) ?? 0) / 100 }),
    write: ({ filter }) => (filter.minConfidence > 0 ? String(Math.round(filter.minConfidence * 100)) : null),
  },
  {
    name: 'q',
    read: (text, state) => withFilter(state, { text: text.slice(0, MAX_TEXT) }),
    write: ({ filter }) => filter.text || null,
  },
  {
    name: 'on-map',
    read: (text, state) => withFilter(state, { onMapOnly: text === '1' }),
    write: ({ filter }) => (filter.onMapOnly ? '1' : null),
  },
  {
    name: 'at',
    read: (text, state) => ({ ...state, places: readList(text) as PlaceId[] }),
    write: ({ places }) => writeList(places),
  },
  {
    name: 'e',
    read: (text, state) => ({ ...state, openEvent: (text.slice(0, MAX_TEXT) || null) as EventId | null }),
    write: ({ openEvent }) => openEvent,
  },
  {
    name: 'hl',
    read: (text, state) => ({ ...state, highlighted: readList(text) as EventId[] }),
    write: ({ highlighted }) => writeList(highlighted),
  },
  {
    name: 'theme',
    read: (text, state) => (text === 'light' || text === 'dark' ? { ...state, theme: text } : state),
    write: ({ theme }) => (theme === 'system' ? null : theme),
  },
  {
    name: 'lang',
    read: (text, state) => ({ ...state, language: LANGUAGES.find((language) => language === text) ?? state.language }),
    write: ({ language }) => language,
  },
];

/** Reads `#4/55.75/37.62&from=2022-09-21…`. Unknown keys are ignored, numbers clamped; nothing makes it throw. */
export function readLink(hash: string): LinkState {
  // Half a letter, which no address can hold, stands for no letter.
  const [head = '', ...rest] = hash
    .replace(/^#/, '')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .split('&');
  const view = readView(head);
  const pairs = (view === null ? [head, ...rest] : rest).map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return at === -1 ? [pair, ''] : [pair.slice(0, at), decode(pair.slice(at + 1))];
  });
  return pairs.reduce<LinkState>(
    (state, [name, text]) => KEYS.find((key) => key.name === name)?.read(text, state) ?? state,
    {
      ...EMPTY_LINK,
      view,
    },
  );
}

/** The hash that `readLink` reads back, "#" included; empty when there is nothing to say. */
export function writeLink(state: LinkState): string {
  const pairs = KEYS.flatMap(({ name, write }) => {
    const text = write(state);
    return text === null ? [] : [`${name}=${encode(text)}`];
  });
  const parts = [...(state.view === null ? [] : [writeView(state.view)]), ...pairs];
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

const VIEW_PATTERN = /^(\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/;

function readView(text: string): LinkView | null {
  const match = VIEW_PATTERN.exec(text);
  if (match === null) return null;
  const [zoom, lat, lng] = match.slice(1).map(Number) as [number, number, number];
  return { zoom: clamp(zoom, 0, 22), lat: clamp(lat, -85, 85), lng: clamp(lng, -180, 180) };
}

const writeView = ({ zoom, lat, lng }: LinkView): string => `${rounded(zoom, 2)}/${rounded(lat, 4)}/${rounded(lng, 4)}`;

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0; // + 0: no "-0"

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

function rangeOf({ filter: { dates } }: LinkState): { from: Day | null; to: Day | null } {
  return dates.kind === 'range' ? dates : { from: null, to: null };
}

function withRange(state: LinkState, from: Day | null, to: Day | null): LinkState {
  if (from === null && to === null) return state;
  const isBackward = from !== null && to !== null && from > to;
  const dates = isBackward ? { kind: 'range' as const, from: to, to: from } : { kind: 'range' as const, from, to };
  return withFilter(state, { dates });
}

const withFilter = (state: LinkState, part: Partial<EventFilter>): LinkState => ({
  ...state,
  filter: { ...state.filter, ...part },
});

function readNumber(text: string, least: number, most: number): number | null {
  const value = Number(text);
  return text.trim() === '' || Number.isNaN(value) ? null : clamp(value, least, most);
}

const isPlaceKind = (text: string): text is PlaceKind => PLACE_KINDS.some((kind) => kind === text);

/** Items are separated by commas; a comma or "~" inside an item is written "~2" or "~1". */
const readList = (text: string): string[] =>
  [...new Set(text.split(','))]
    .filter((item) => item !== '')
    .slice(0, MAX_LIST)
    .map((item) => item.replaceAll('~2', ',').replaceAll('~1', '~'));

const writeList = (items: readonly string[]): string | null =>
  items.length === 0 ? null : items.map((item) => item.replaceAll('~', '~1').replaceAll(',', '~2')).join(',');

/** Keeps what a hash may carry bare (RFC 3986), so that links stay readable. */
const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/');

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
}
