import type { PlaceId } from '../../model/place.ts';
import type { Names, NamesById } from './readPlaceNames.ts';

/** Names in other languages, by place id: of the places of events and of what else they could have been, and of the units the places lie in. */
export type NamesOfPlaces = {
  readonly placeNames: ReadonlyMap<PlaceId, Names>;
  /** Of the first-level unit that the place lies in. */
  readonly admin1Names: ReadonlyMap<PlaceId, Names>;
};

/** An `EventTable` is one. */
type PlacesOfEvents = {
  readonly rows: { readonly places: { readonly ids: readonly PlaceId[] } };
  readonly alternatives: { readonly ids: readonly PlaceId[] };
};

/** What is known of the places that these events name. A place that is known in no other language is in neither map. `unitOf`: see `unitsOfPlaces`. */
export function namesOfPlaces(
  events: PlacesOfEvents,
  known: NamesById,
  unitOf: (id: PlaceId) => PlaceId | null,
): NamesOfPlaces {
  const placeNames = new Map<PlaceId, Names>();
  const admin1Names = new Map<PlaceId, Names>();
  const addName = (id: PlaceId): void => {
    const own = known.get(id);
    if (own !== undefined) placeNames.set(id, own);
  };
  for (const id of new Set(events.rows.places.ids)) {
    addName(id);
    const unit = unitOf(id);
    const around = unit === null ? undefined : known.get(unit);
    if (around !== undefined) admin1Names.set(id, around);
  }
  for (const id of events.alternatives.ids) addName(id);
  return { placeNames, admin1Names };
}
