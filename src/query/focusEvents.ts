import type { EventColumns } from '../model/columns.ts';
import type { PlaceId } from '../model/place.ts';

/** Which part of what is shown the list is about: all of it, one place, or the events of one mark. */
export type Focus =
  | { readonly kind: 'all' }
  | { readonly kind: 'place'; readonly id: PlaceId }
  | { readonly kind: 'group'; readonly events: readonly number[] };

/** The shown events that the focus keeps, ascending. `shown` is ascending. */
export function focusEvents(columns: EventColumns, shown: Uint32Array, focus: Focus): Uint32Array {
  switch (focus.kind) {
    case 'all':
      return shown;
    case 'place': {
      const isWanted = Uint8Array.from(columns.places.texts, ({ id }) => (id === focus.id ? 1 : 0));
      return shown.filter((event) => {
        for (let link = columns.placeStart[event]!; link < columns.placeStart[event + 1]!; link++) {
          if (isWanted[columns.linkPlace[link]!] === 1) return true;
        }
        return false;
      });
    }
    case 'group': {
      const wanted = new Set(focus.events);
      return shown.filter((event) => wanted.has(event));
    }
  }
}

/** The one place that all these events share, or null: a mark of one place becomes a place, not a group. */
export function sharedPlace(
  { placeStart, linkPlace, places }: EventColumns,
  events: readonly number[],
): PlaceId | null {
  const placesOf = (event: number): Set<PlaceId> =>
    new Set(Array.from(linkPlace.subarray(placeStart[event], placeStart[event + 1]), (row) => places.texts[row]!.id));
  const [first, ...rest] = events;
  if (first === undefined) return null;
  const shared = placesOf(first);
  for (const event of rest) {
    const own = placesOf(event);
    for (const id of shared) if (!own.has(id)) shared.delete(id);
  }
  return shared.size === 1 ? [...shared][0]! : null;
}
