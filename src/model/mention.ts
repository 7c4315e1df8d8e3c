import type { Edit } from './edit.ts';
import type { Place, PlaceId } from './place.ts';

/**
 * What a place name does in its sentence. `where`, `from` and `to` make reports; the rest do not.
 * `mentioned`: a real place where nothing is said to happen. `actor`: stands for a government, an army, a team.
 * `name`: part of the name of a person, an outlet, an organisation. `demonym`: "Russian".
 */
export type Role = 'where' | 'from' | 'to' | 'mentioned' | 'actor' | 'name' | 'demonym';

export type Relation =
  | { readonly kind: 'in' | 'near' | 'outside' | 'between' }
  /** "12 km north of Omsk": `bearing` in degrees clockwise from north; either may be missing in the text. */
  | { readonly kind: 'direction'; readonly distanceKm?: number; readonly bearing?: number };

export type Alternative = {
  readonly id: PlaceId;
  readonly name: string;
  readonly lng: number;
  readonly lat: number;
  readonly confidence: number;
};

/** One span of an article's original text that names a place. `start`, `end`: UTF-16 offsets, `end` excluded. */
export type Mention = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly role: Role;
  readonly relation: Relation;
  /** Null where the name is a place but could not be settled. */
  readonly place: Place | null;
  /** Probability from 0 to 1 that `place` is right. */
  readonly confidence: number;
  readonly alternatives: readonly Alternative[];
  readonly reasons: readonly string[];
  /** What editors decided about it (`corrections.csv`). */
  readonly edits?: readonly Edit[];
};
