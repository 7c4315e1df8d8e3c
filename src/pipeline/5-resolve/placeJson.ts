import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { RecentMap } from '../recentMap.ts';

/** Writes a place of the gazetteer as it is answered. */
export type PlaceJson = {
  /** The place, as an object of JSON; `moreKm` are added to its radius. */
  readonly placeOf: (row: number, moreKm: number) => string;
  /** The same as another meaning that the name may have. `confidence`: a number of JSON. */
  readonly alternativeOf: (row: number, confidence: string) => string;
};

/** `before`: all but the number at the end and the bracket behind it. */
type Written = { readonly before: string; readonly radiusKm: number; readonly whole: string };

/** So many are kept, and as many again that were asked for before them: articles of one region name the same ones again and again. */
const MAX_PLACES = 4_000;
const MAX_ALTERNATIVES = 16_000;

const writers = new WeakMap<Gazetteer, PlaceJson>();

/** What `JSON.stringify` makes of places, written once for each that is named often. */
export function placeJson(gazetteer: Gazetteer): PlaceJson {
  const known = writers.get(gazetteer);
  if (known !== undefined) return known;
  const places = new RecentMap<number, Written>(MAX_PLACES);
  const alternatives = new RecentMap<number, string>(MAX_ALTERNATIVES);
  const writtenPlace = (row: number): Written => {
    const written = writePlace(gazetteer, row);
    places.set(row, written);
    return written;
  };
  const writtenAlternative = (row: number): string => {
    const written = writeAlternative(gazetteer, row);
    alternatives.set(row, written);
    return written;
  };
  const writer: PlaceJson = {
    placeOf: (row, moreKm) => {
      const { before, radiusKm, whole } = places.get(row) ?? writtenPlace(row);
      return moreKm === 0 ? whole : `${before}${radiusKm + moreKm}}`;
    },
    alternativeOf: (row, confidence) => `${alternatives.get(row) ?? writtenAlternative(row)}${confidence}}`,
  };
  writers.set(gazetteer, writer);
  return writer;
}

function writePlace(gazetteer: Gazetteer, row: number): Written {
  const place = gazetteer.placeOf(row);
  const whole = JSON.stringify(place);
  return { before: cutNumber(whole), radiusKm: place.radiusKm, whole };
}

function writeAlternative(gazetteer: Gazetteer, row: number): string {
  const { id, name, lng, lat } = gazetteer.placeOf(row);
  return cutNumber(JSON.stringify({ id, name, lng, lat, confidence: 0 }));
}

/** An object whose last field is a number, without that number and the bracket. */
const cutNumber = (json: string): string => json.slice(0, json.lastIndexOf(':') + 1);
