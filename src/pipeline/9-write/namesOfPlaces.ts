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
  for (const id of idsOf(events)) {
    const own = known.get(id);
    if (own !== undefined) placeNames.set(id, own);
    const row = rowOf(id);
    const unit = row === NO_ROW ? NO_ROW : admin1Row[row]!;
    const around = unit === NO_ROW ? undefined : known.get(placeOf(unit).id);
    if (around !== undefined) admin1Names.set(id, around);
  }
  return { placeNames, admin1Names };
}

function idsOf(events: readonly EventRecord[]): Set<PlaceId> {
  const places = events.flatMap((event) => [...event.places, ...event.reports.flatMap((report) => report.places)]);
  return new Set(places.flatMap(({ id, alternatives }) => [id, ...alternatives.map((other) => other.id)]));
}
