/**
 * Keys under which an object holds what it is about, the surest first. Sources: exports of MongoDB ($oid, $date), the interfaces of
 * WordPress (rendered), news archives and news services (main, name).
 */
const INNER = [
  '$oid',
  '$date',
  '$numberLong',
  'rendered',
  'main',
  'name',
  'text',
  'value',
  'content',
  'plain',
  'html',
  'title',
  'href',
  'url',
];
const MOST_LEVELS = 4;

/**
 * The words of a field: a text, a number, or what an object or a list of such holds: {"name": "Herald"}, ["one paragraph", "another"].
 * `isWhole`: a list is paragraphs; else its first entry counts. Undefined where there are no words.
 */
export function textOf(value: unknown, isWhole: boolean, level = 0): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null || level > MOST_LEVELS) return undefined;
  if (Array.isArray(value)) {
    const entries = value.map((entry) => textOf(entry, isWhole, level + 1)).filter((entry) => entry !== undefined);
    return isWhole && entries.length > 0 ? entries.join('\n\n') : entries[0];
  }
  const own = value as Readonly<Record<string, unknown>>;
  const key = INNER.find((name) => own[name] !== undefined && own[name] !== null);
  return key === undefined ? undefined : textOf(own[key], isWhole, level + 1);
}
