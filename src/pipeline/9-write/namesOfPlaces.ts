import type { PlaceId } from '../../model/place.ts';
import type { NamesById } from './readPlaceNames.ts';
import type { UnitOf } from './unitsOfPlaces.ts';

/** Names in other languages, by place id; nothing for a place that is known in none. */
export type NamesOfPlaces = {
  readonly placeNames: NamesById;
  /** Of the first-level unit that the place lies in. */
  readonly admin1Names: NamesById;
};

/** Names of places and of their units. Both are asked for when the first name is: a build that keeps its files asks for none. */
export function namesOfPlaces(known: () => NamesById, units: () => UnitOf): NamesOfPlaces {
  let [names, unitOf]: [NamesById | null, UnitOf | null] = [null, null];
  const nameOf = (id: PlaceId) => {
    names ??= known();
    return names.get(id);
  };
  const unitNameOf = (id: PlaceId) => {
    unitOf ??= units();
    const unit = unitOf(id);
    return unit === null ? undefined : nameOf(unit);
  };
  return { placeNames: { get: nameOf }, admin1Names: { get: unitNameOf } };
}
