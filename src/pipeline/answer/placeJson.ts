import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { ByteText } from './byteText.ts';
import { KeptBytes } from './keptBytes.ts';

/** Writes a place of the gazetteer as it is answered. */
export type PlaceJson = {
  /** Adds the place, as an object of JSON; `moreKm` are added to its radius. */
  readonly addPlace: (out: ByteText, row: number, moreKm: number) => void;
  /** Adds the same as another meaning that the name may have, up to the number of its confidence and the bracket behind it. */
  readonly addAlternative: (out: ByteText, row: number) => void;
};

/** Each block holds some 1,300 places or 3,000 alternatives: articles of one region name the same ones again and again. */
const BLOCK_BYTES = 1 << 18;

const writers = new WeakMap<Gazetteer, PlaceJson>();
const encoder = new TextEncoder();

/** What `JSON.stringify` makes of places, kept for those that are named often. */
export function placeJson(gazetteer: Gazetteer): PlaceJson {
  const known = writers.get(gazetteer);
  if (known !== undefined) return known;
  const places = new KeptBytes(BLOCK_BYTES);
  const alternatives = new KeptBytes(4 * BLOCK_BYTES);
  const addNew = (out: ByteText, kept: KeptBytes, row: number, json: string): void => {
    const bytes = encoder.encode(json);
    kept.keep(row, bytes);
    out.addBytes(bytes, 0, bytes.length);
  };
  const writer: PlaceJson = {
    addPlace: (out, row, moreKm) => {
      if (moreKm !== 0) addWider(out, gazetteer, row, moreKm);
      else if (!places.addTo(out, row)) addNew(out, places, row, JSON.stringify(gazetteer.placeOf(row)));
    },
    addAlternative: (out, row) => {
      if (!alternatives.addTo(out, row)) addNew(out, alternatives, row, alternativeOf(gazetteer, row));
    },
  };
  writers.set(gazetteer, writer);
  return writer;
}

function addWider(out: ByteText, gazetteer: Gazetteer, row: number, moreKm: number): void {
  const place = gazetteer.placeOf(row);
  const bytes = encoder.encode(JSON.stringify({ ...place, radiusKm: place.radiusKm + moreKm }));
  out.addBytes(bytes, 0, bytes.length);
}

function alternativeOf(gazetteer: Gazetteer, row: number): string {
  const { id, name, lng, lat } = gazetteer.placeOf(row);
  const json = JSON.stringify({ id, name, lng, lat, confidence: 0 });
  return json.slice(0, json.lastIndexOf(':') + 1);
}
