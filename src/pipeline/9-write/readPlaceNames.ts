import type { PlaceId } from '../../model/place.ts';

/** Names of a place by BCP 47 tag. */
export type Names = Readonly<Record<string, string>>;

/** Undefined for a place that is known in no other language. */
export type NamesById = Pick<ReadonlyMap<PlaceId, Names>, 'get'>;

const LANGUAGES = ['ru', 'uk', 'ar'] as const;

/**
 * Reads the text of `data/place-names.txt.br`: a line a place, its id and its names in the languages above, parted by tabs, empty where not
 * known. A line is taken apart when its place is asked for: a build asks for few of them.
 */
export function readPlaceNames(text: string): NamesById & { readonly ids: () => PlaceId[] } {
  const starts = new Map<PlaceId, number>();
  for (let start = 0; start < text.length; ) {
    const tab = text.indexOf('\t', start);
    if (tab === -1) break;
    starts.set(text.slice(start, tab) as PlaceId, start);
    const end = text.indexOf('\n', tab);
    start = end === -1 ? text.length : end + 1;
  }
  /** By where the line starts: most places that are asked for have none. */
  const known = new Map<number, Names | null>();
  return {
    ids: () => [...starts.keys()],
    get: (id) => {
      const start = starts.get(id);
      if (start === undefined) return undefined;
      const names = known.get(start);
      if (names !== undefined) return names ?? undefined;
      const found = namesIn(text, start);
      known.set(start, found ?? null);
      return found;
    },
  };
}

/** Undefined where there is no name. */
function namesIn(text: string, start: number): Names | undefined {
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end === -1 ? text.length : end).split('\t');
  let names: Record<string, string> | undefined;
  for (let at = 0; at < LANGUAGES.length; at++) {
    const name = line[at + 1];
    if (!name) continue;
    names ??= {};
    names[LANGUAGES[at]!] = name;
  }
  return names;
}
