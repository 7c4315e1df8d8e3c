import type { PlaceId } from '../../model/place.ts';

/** Names of a place by BCP 47 tag. */
export type Names = Readonly<Record<string, string>>;

const LANGUAGES = ['ru', 'uk', 'ar'] as const;

/** Reads the text of `data/place-names.txt.br`: a line a place, its id and its names in the languages above, parted by tabs, empty where not known. */
export function readPlaceNames(text: string): ReadonlyMap<PlaceId, Names> {
  const places = new Map<PlaceId, Names>();
  for (const line of text.split('\n')) {
    const [id = '', ...names] = line.split('\t');
    const known = LANGUAGES.flatMap((language, at) => (names[at] ? [[language, names[at]] as const] : []));
    if (id !== '' && known.length > 0) places.set(id as PlaceId, Object.fromEntries(known));
  }
  return places;
}
