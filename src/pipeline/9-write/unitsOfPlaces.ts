import { type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import type { PlaceId } from '../../model/place.ts';
import type { Shelf } from '../shelf.ts';

const NAME = 'units';

/** Places, and the unit of each; empty for a place that lies in none. Lists are read faster than an object of as many names. */
type Units = { readonly ids: readonly PlaceId[]; readonly units: readonly (PlaceId | '')[] };

/** Tells the first-level unit that each of these places lies in. */
export type UnitOf = (id: PlaceId) => PlaceId | null;

/**
 * Finds the units of places. What was found lies on the shelf for the next build: a gazetteer that is asked for one id makes an index of
 * all of its rows first.
 */
export function unitsOfPlaces(
  ids: readonly PlaceId[],
  { rowOf, admin1Row, placeOf }: Pick<Gazetteer, 'rowOf' | 'admin1Row' | 'placeOf'>,
  shelf: Shelf,
): UnitOf {
  const bytes = shelf.get(NAME);
  const kept: Units = bytes === null ? { ids: [], units: [] } : (JSON.parse(decoder.decode(bytes)) as Units);
  const known = new Map<PlaceId, PlaceId | ''>();
  for (let at = 0; at < kept.ids.length; at++) known.set(kept.ids[at]!, kept.units[at]!);
  const idOfUnit = new Map<number, PlaceId>();
  const find = (id: PlaceId): PlaceId | '' => {
    const row = rowOf(id);
    const unit = row === NO_ROW ? NO_ROW : admin1Row[row]!;
    if (unit === NO_ROW) return '';
    const unitId = idOfUnit.get(unit) ?? placeOf(unit).id;
    idOfUnit.set(unit, unitId);
    return unitId;
  };
  const fresh = new Set(ids.filter((id) => !known.has(id)));
  for (const id of fresh) known.set(id, find(id));
  if (fresh.size > 0) {
    const all = [...new Set(ids)]; // not those of places that no event names any more
    const units: Units = { ids: all, units: all.map((id) => known.get(id)!) };
    shelf.put(NAME, encoder.encode(JSON.stringify(units)));
  }
  return (id) => known.get(id) || null;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
