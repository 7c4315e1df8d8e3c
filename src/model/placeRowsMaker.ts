import { PLACE_KINDS } from './columns.ts';
import type { PlaceRows } from './eventRows.ts';
import { allOf, growing } from './growingNumbers.ts';
import { Numbered } from './numbered.ts';
import type { Place, PlaceId } from './place.ts';

/** Makes `PlaceRows`: a row for each different place. */
export class PlaceRowsMaker {
  private readonly texts = {
    ids: [] as PlaceId[],
    names: [] as string[],
    countries: [] as (string | null)[],
    admin1s: [] as (string | null)[],
  };
  private readonly numbers = {
    kind: growing.u8(),
    lng: growing.f64(),
    lat: growing.f64(),
    radiusKm: growing.f64(),
    same: growing.u32(),
  };
  private readonly known = new Numbered();
  private readonly rowOfPoint = new Map<string, number>();

  numberOf({ id, name, kind, country, admin1, lng, lat, radiusKm }: Place): number {
    const point = `${id} ${lng} ${lat} ${radiusKm}`;
    const before = this.known.all.length;
    const number = this.known.numberOf(`${point}\n${name}\n${kind}\n${country}\n${admin1}`);
    if (number < before) return number;
    const { texts, numbers } = this;
    texts.ids.push(id);
    texts.names.push(name);
    texts.countries.push(country);
    texts.admin1s.push(admin1);
    numbers.kind.push(PLACE_KINDS.indexOf(kind));
    numbers.lng.push(lng);
    numbers.lat.push(lat);
    numbers.radiusKm.push(radiusKm);
    const same = this.rowOfPoint.get(point) ?? number;
    if (same === number) this.rowOfPoint.set(point, number);
    numbers.same.push(same);
    return number;
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
