import { type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import type { EventRecord } from '../../model/event.ts';
import type { PlaceId } from '../../model/place.ts';
import type { Names } from './readPlaceNames.ts';

/** Names in other languages, by place id: of the places of events and of what else they could have been, and of the units those lie in. */
export type NamesOfPlaces = {
  readonly placeNames: ReadonlyMap<PlaceId, Names>;
  /** Of the first-level unit that the place lies in. */
  readonly admin1Names: ReadonlyMap<PlaceId, Names>;
};

/** What is known of the places that these events name. A place that is known in no other language is in neither map. */
export function namesOfPlaces(
  events: readonly EventRecord[],
  known: ReadonlyMap<PlaceId, Names>,
  { rowOf, admin1Row, placeOf }: Pick<Gazetteer, 'rowOf' | 'admin1Row' | 'placeOf'>,
): NamesOfPlaces {
  const placeNames = new Map<PlaceId, Names>();
  const admin1Names = new Map<PlaceId, Names>();
  const ofUnits = new Map<number, Names | undefined>();
  const namesOfUnit = (unit: number): Names | undefined => {
    if (!ofUnits.has(unit)) ofUnits.set(unit, known.get(placeOf(unit).id));
    return ofUnits.get(unit);
  };
  for (const id of idsOf(events)) {
    const own = known.get(id);
    if (own !== undefined) placeNames.set(id, own);
    const row = rowOf(id);
    const unit = row === NO_ROW ? NO_ROW : admin1Row[row]!;
    const around = unit === NO_ROW ? undefined : namesOfUnit(unit);
    if (around !== undefined) admin1Names.set(id, around);
  }
  return { placeNames, admin1Names };
}

function idsOf(events: readonly EventRecord[]): Set<PlaceId> {
  const ids = new Set<PlaceId>();
  const add = (places: EventRecord['places']) => {
    for (const { id, alternatives } of places) {
      ids.add(id);
      for (const other of alternatives) ids.add(other.id);
    }
  };
  for (const { places, reports } of events) {
    add(places);
    for (const report of reports) add(report.places);
  }
  return ids;
}
