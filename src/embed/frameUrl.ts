import { parseDay } from '../model/day.ts';
import { type FrameSize, viewOfBox } from './viewOfBox.ts';

/** How an attribute of `<date-line>` becomes a key of the explorer's hash; null where its value is nonsense. */
type HashKey = { readonly attribute: string; readonly key: string; readonly read: (value: string) => string | null };

const TEXT_LIMIT = 2_000;

const day = (value: string): string | null => parseDay(value.trim());
const text = (value: string): string | null => (value.length > 0 && value.length <= TEXT_LIMIT ? value : null);
const oneOf =
  (...allowed: readonly string[]) =>
  (value: string): string | null =>
    allowed.includes(value) ? value : null;

/** Source: the explorer's own table of keys, src/query/urlState.ts; the embed test in e2e reads them back. */
export const HASH_KEYS: readonly HashKey[] = [
  { attribute: 'from', key: 'from', read: day },
  { attribute: 'to', key: 'to', read: day },
  { attribute: 'event', key: 'e', read: text },
  { attribute: 'highlight', key: 'hl', read: text },
  { attribute: 'theme', key: 'theme', read: oneOf('light', 'dark', 'system') },
  { attribute: 'lang', key: 'lang', read: (value) => (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value) ? value : null) },
];

/**
 * The address of the frame: the explorer at `src` in its embedded view, with what the attributes choose in the hash.
 * Attributes that are missing or nonsense are left out. Null when `src` is not an http, https or file address.
 */
export function frameUrl(
  src: string,
  base: string,
  size: FrameSize,
  attributeOf: (name: string) => string | null,
): string | null {
  if (!URL.canParse(src, base)) return null;
  const url = new URL(src, base);
  if (!['http:', 'https:', 'file:'].includes(url.protocol)) return null;
  url.searchParams.set('embed', '1');
  const keys = HASH_KEYS.flatMap(({ attribute, key, read }) => {
    const value = attributeOf(attribute);
    const clean = value === null ? null : read(value);
    return clean === null ? [] : [`${key}=${encodeURIComponent(clean)}`];
  });
  const box = attributeOf('bbox');
  const view = box === null ? null : viewOfBox(box, size);
  const parts = view === null ? keys : [view, ...keys];
  if (parts.length > 0) url.hash = parts.join('&');
  return url.href;
}
