import { type Gazetteer, NO_ROW } from '../../gazetteer/gazetteer.ts';
import type { PlaceId } from '../../model/place.ts';
import type { Shelf } from '../shelf.ts';

const NAME = 'units';

/** Unit ids by place id; empty for a place that lies in none. */
type Units = Record<PlaceId, PlaceId | ''>;

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
  const kept = new Map(bytes === null ? [] : (Object.entries(JSON.parse(decoder.decode(bytes)) as Units) as Entry[]));
  const units = new Map<PlaceId, PlaceId | ''>();
  const idOfUnit = new Map<number, PlaceId>();
  const find = (id: PlaceId): PlaceId | '' => {
    const row = rowOf(id);
    const unit = row === NO_ROW ? NO_ROW : admin1Row[row]!;
    if (unit === NO_ROW) return '';
    const known = idOfUnit.get(unit) ?? placeOf(unit).id;
    idOfUnit.set(unit, known);
    return known;
  };
  let isNew = false;
  for (const id of ids) {
    if (units.has(id)) continue;
    const known = kept.get(id);
    isNew ||= known === undefined;
    units.set(id, known ?? find(id));
  }
  if (isNew) shelf.put(NAME, encoder.encode(JSON.stringify(Object.fromEntries(units))));
  return (id) => units.get(id) || null;
}

type Entry = [PlaceId, PlaceId | ''];

const encoder = new TextEncoder();
const decoder = new TextDecoder();
