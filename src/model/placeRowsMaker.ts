import { PLACE_KINDS } from './columns.ts';
import type { PlaceRows } from './eventRows.ts';
import { allOf, growing } from './growingNumbers.ts';
import type { Place, PlaceId } from './place.ts';

/** Makes `PlaceRows`: a row for each different place. */
export class PlaceRowsMaker {
  private readonly texts;
  private readonly numbers;
  /** The latest row of each id; before it, the row of that id that came before: -1 for none. */
  private readonly latest = new Map<PlaceId, number>();
  private readonly before: number[] = [];

  /** `first`: the rows that it begins with, which stay as they are. */
  constructor(first?: PlaceRows) {
    this.texts = {
      ids: [...(first?.ids ?? [])],
      names: [...(first?.names ?? [])],
      countries: [...(first?.countries ?? [])],
      admin1s: [...(first?.admin1s ?? [])],
    };
    this.numbers = {
      kind: growing.u8(first?.kind),
      lng: growing.f64(first?.lng),
      lat: growing.f64(first?.lat),
      radiusKm: growing.f64(first?.radiusKm),
      same: growing.u32(first?.same),
    };
    for (const [row, id] of this.texts.ids.entries()) {
      this.before.push(this.latest.get(id) ?? -1);
      this.latest.set(id, row);
    }
  }

  numberOf(place: Place): number {
    const { texts, numbers } = this;
    const latest = this.latest.get(place.id) ?? -1;
    let same = -1;
    for (let row = latest; row !== -1; row = this.before[row]!) {
      if (!this.isPoint(row, place)) continue;
      if (this.isPlace(row, place)) return row;
      same = row;
    }
    const row = texts.ids.push(place.id) - 1;
    texts.names.push(place.name);
    texts.countries.push(place.country);
    texts.admin1s.push(place.admin1);
    numbers.kind.push(PLACE_KINDS.indexOf(place.kind));
    numbers.lng.push(place.lng);
    numbers.lat.push(place.lat);
    numbers.radiusKm.push(place.radiusKm);
    numbers.same.push(same === -1 ? row : same);
    this.latest.set(place.id, row);
    this.before.push(latest);
    return row;
  }

  private isPoint(row: number, { lng, lat, radiusKm }: Place): boolean {
    const { numbers } = this;
    return numbers.lng.at(row) === lng && numbers.lat.at(row) === lat && numbers.radiusKm.at(row) === radiusKm;
  }

  private isPlace(row: number, { name, kind, country, admin1 }: Place): boolean {
    const { texts, numbers } = this;
    const isNamed = texts.names[row] === name && texts.countries[row] === country && texts.admin1s[row] === admin1;
    return isNamed && PLACE_KINDS[numbers.kind.at(row)] === kind;
  }

  rows(): PlaceRows {
    return { ...this.texts, ...allOf(this.numbers) };
  }
}

/** The place of a row. */
export function placeAt(rows: PlaceRows, row: number): Place {
  return {
    id: rows.ids[row]!,
    name: rows.names[row]!,
    kind: PLACE_KINDS[rows.kind[row]!]!,
    country: rows.countries[row]!,
    admin1: rows.admin1s[row]!,
    lng: rows.lng[row]!,
    lat: rows.lat[row]!,
    radiusKm: rows.radiusKm[row]!,
  };
}
