import { type Day, parseDay } from './day.ts';

/** Version of the protocol between an embedded explorer and the page around it. A change of meaning raises it. */
export const EMBED_VERSION = 1;

/** What a host page may choose for the reader. Keys that are missing stay as they are; null clears one. */
export type EmbedFilters = {
  readonly from?: Day | null;
  readonly to?: Day | null;
  readonly sources?: readonly string[] | null;
  readonly categories?: readonly string[] | null;
};

export type EmbedTheme = 'light' | 'dark' | 'system';

/** From the explorer in the frame to the page around it. */
export type FrameMessage =
  /** The explorer listens now: the page should say `hello`, again if it did so before. */
  | { readonly type: 'awake' }
  | { readonly type: 'ready'; readonly title: string; readonly events: number }
  | { readonly type: 'height'; readonly heightPx: number }
  | { readonly type: 'state'; readonly hash: string }
  | { readonly type: 'filter'; readonly shown: number; readonly total: number }
  | { readonly type: 'select'; readonly event: string | null }
  | { readonly type: 'error'; readonly message: string };

/** From the page to the explorer. `hello` comes first and fixes the origin that the explorer answers to. */
export type HostMessage =
  | { readonly type: 'hello' }
  | { readonly type: 'filters'; readonly filters: EmbedFilters }
  | { readonly type: 'select'; readonly event: string | null }
  | { readonly type: 'theme'; readonly theme: EmbedTheme };

export type Envelope<T> = T & { readonly source: 'dateline'; readonly v: number };

const TEXT_LIMIT = 10_000;
const LIST_LIMIT = 1_000;

/** Adds the name and version that the other side checks. */
export function sealed<T extends FrameMessage | HostMessage>(message: T): Envelope<T> {
  return { source: 'dateline', v: EMBED_VERSION, ...message };
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string' && value.length <= TEXT_LIMIT;
const isTextOrNull: Check = (value) => value === null || isText(value);
const isCount: Check = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isTheme: Check = (value) => value === 'light' || value === 'dark' || value === 'system';
const isDayChoice: Check = (value) =>
  value === undefined || value === null || (typeof value === 'string' && parseDay(value) !== null);
const isListChoice: Check = (value) =>
  value === undefined || value === null || (Array.isArray(value) && value.length <= LIST_LIMIT && value.every(isText));
const FILTER_FIELDS = { from: isDayChoice, to: isDayChoice, sources: isListChoice, categories: isListChoice };
const isFilters: Check = (value) => typeof value === 'object' && value !== null && fieldsFit(value, FILTER_FIELDS);

/** Every message, field by field. */
const HOST_FIELDS: Record<HostMessage['type'], Record<string, Check>> = {
  hello: {},
  filters: { filters: isFilters },
  select: { event: isTextOrNull },
  theme: { theme: isTheme },
};
const FRAME_FIELDS: Record<FrameMessage['type'], Record<string, Check>> = {
  awake: {},
  ready: { title: isText, events: isCount },
  height: { heightPx: isCount },
  state: { hash: isText },
  filter: { shown: isCount, total: isCount },
  select: { event: isTextOrNull },
  error: { message: isText },
};

/** Reads what arrived in a frame. Anything that is not exactly a message of this protocol is null: ignored, never acted on. */
export function parseHostMessage(data: unknown): HostMessage | null {
  return opened(data, HOST_FIELDS) as HostMessage | null;
}

/** Reads what a frame sent to the page around it. Null for anything else. */
export function parseFrameMessage(data: unknown): FrameMessage | null {
  return opened(data, FRAME_FIELDS) as FrameMessage | null;
}

/** The message without its envelope, with the known fields alone. */
function opened(data: unknown, known: Record<string, Record<string, Check>>): unknown {
  if (typeof data !== 'object' || data === null) return null;
  const message = data as Record<string, unknown>;
  const { type } = message;
  if (message['source'] !== 'dateline' || message['v'] !== EMBED_VERSION) return null;
  if (typeof type !== 'string' || !Object.hasOwn(known, type)) return null;
  const fields = known[type]!;
  if (!fieldsFit(message, fields)) return null;
  return { type, ...Object.fromEntries(Object.keys(fields).map((name) => [name, message[name]])) };
}

function fieldsFit(value: object, fields: Record<string, Check>): boolean {
  return Object.entries(fields).every(([name, check]) => check((value as Record<string, unknown>)[name]));
}
