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
  const known = new Map<PlaceId, Names>();
  return {
    ids: () => [...starts.keys()],
    get: (id) => {
      const start = starts.get(id);
      if (start === undefined) return undefined;
      const names = known.get(id) ?? namesIn(text, start);
      known.set(id, names);
      return Object.keys(names).length === 0 ? undefined : names;
    },
  };
}

function namesIn(text: string, start: number): Names {
  const end = text.indexOf('\n', start);
  const names = text.slice(start, end === -1 ? text.length : end).split('\t');
  return Object.fromEntries(
    LANGUAGES.flatMap((language, at) => (names[at + 1] ? [[language, names[at + 1]!] as const] : [])),
  );
}
