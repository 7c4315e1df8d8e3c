import { type EventColumns, PLACE_KINDS } from '../model/columns.ts';
import type { PlaceId } from '../model/place.ts';

/** An entry of the margin line "Whole country: Russia 6". `place` is a row of the place table. */
export type CountryCount = { readonly id: PlaceId; readonly place: number; readonly events: number };

/** Countries that shown events are known to and no closer, most events first. */
export function wholeCountries(columns: EventColumns, shown: Uint32Array): CountryCount[] {
  const { placeStart, linkPlace, places } = columns;
  const country = PLACE_KINDS.indexOf('country');
  const found = new Map<PlaceId, { place: number; events: number; last: number }>();
  for (const event of shown) {
    for (let link = placeStart[event]!; link < placeStart[event + 1]!; link++) {
      const place = linkPlace[link]!;
      if (places.kind[place] !== country) continue;
      const { id } = places.texts[place]!;
      const entry = found.get(id) ?? { place, events: 0, last: -1 };
      if (entry.last !== event) entry.events++;
      entry.last = event;
      found.set(id, entry);
    }
  }
  return [...found]
    .map(([id, { place, events }]) => ({ id, place, events }))
    .sort((a, b) => b.events - a.events || a.place - b.place);
}
