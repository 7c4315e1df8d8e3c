import { parseDay } from '../model/day.ts';

/** How an attribute of `<date-line>` becomes a key of the explorer's hash; null where its value is nonsense. */
type HashKey = { readonly attribute: string; readonly key: string; readonly read: (value: string) => string | null };

const TEXT_LIMIT = 2_000;

const day = (value: string): string | null => parseDay(value.trim());
const text = (value: string): string | null => (value.length > 0 && value.length <= TEXT_LIMIT ? value : null);
const oneOf =
  (...allowed: readonly string[]) =>
  (value: string): string | null =>
    allowed.includes(value) ? value : null;

/** Source: the explorer's own table of keys in src/query; a test compares the two. */
export const HASH_KEYS: readonly HashKey[] = [
  { attribute: 'from', key: 'from', read: day },
  { attribute: 'to', key: 'to', read: day },
  { attribute: 'sources', key: 'src', read: text },
  { attribute: 'categories', key: 'cat', read: text },
  { attribute: 'bbox', key: 'bbox', read: boundingBox },
  { attribute: 'event', key: 'e', read: text },
  { attribute: 'theme', key: 'theme', read: oneOf('light', 'dark', 'system') },
  { attribute: 'lang', key: 'lang', read: (value) => (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value) ? value : null) },
];

/**
 * The address of the frame: the explorer at `src` in its embedded view, with what the attributes choose in the hash.
 * Attributes that are missing or nonsense are left out. Null when `src` is not an http, https or file address.
 */
export function frameUrl(src: string, base: string, attributeOf: (name: string) => string | null): string | null {
  if (!URL.canParse(src, base)) return null;
  const url = new URL(src, base);
  if (!['http:', 'https:', 'file:'].includes(url.protocol)) return null;
  url.searchParams.set('embed', '1');
  const keys = HASH_KEYS.flatMap(({ attribute, key, read }) => {
    const value = attributeOf(attribute);
    const clean = value === null ? null : read(value);
    return clean === null ? [] : [`${key}=${encodeURIComponent(clean)}`];
  });
  if (keys.length > 0) url.hash = keys.join('&');
  return url.href;
}

/** "west,south,east,north" in degrees, clamped to the Earth. */
function boundingBox(value: string): string | null {
  const numbers = value.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return null;
  const [west, south, east, north] = numbers as [number, number, number, number];
  if (south > north) return null;
  return [clamp(west, 180), clamp(south, 90), clamp(east, 180), clamp(north, 90)].join(',');
}

function clamp(value: number, limit: number): number {
  return Math.min(limit, Math.max(-limit, value));
}
